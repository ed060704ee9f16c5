package cn.mingzhang.matching;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One record on either side, as it is compared: everything normalised once. */
public final class Subject {
    final long id;
    final String projectCode;
    final Set<String> numbers;
    final Set<String> parcels;
    final String creditCode;
    final String developer;
    final ProjectName name;
    final String address;
    final String division;
    final double area;
    final int[] pairs;
    final int[] developerPairs;
    final int[] addressPairs;

    private Subject(
            long id,
            String projectCode,
            Set<String> numbers,
            Set<String> parcels,
            String creditCode,
            String developer,
            ProjectName name,
            String address,
            String division,
            double area) {
        this.id = id;
        this.projectCode = projectCode;
        this.numbers = numbers;
        this.parcels = parcels;
        this.creditCode = creditCode;
        this.developer = developer;
        this.name = name;
        this.address = address;
        this.division = division;
        this.area = area;
        this.pairs = Similarity.pairs(name.core());
        this.developerPairs = Similarity.pairs(developer);
        this.addressPairs = Similarity.pairs(address);
    }

    /** @param numbers of permits and filings, each after a word for its kind: {@code PLANNING:建字第1号} */
    public static Subject of(
            long id,
            @Nullable String projectCode,
            Collection<String> numbers,
            Collection<String> parcels,
            @Nullable String creditCode,
            String developer,
            String name,
            @Nullable String address,
            String division,
            @Nullable BigDecimal area) {
        return new Subject(
                id,
                Written.projectCode(projectCode),
                numbers.stream()
                        .map(Subject::number)
                        .filter(number -> !number.endsWith(":"))
                        .collect(Collectors.toSet()),
                parcels.stream()
                        .map(Written::parcel)
                        .filter(parcel -> !parcel.isEmpty())
                        .collect(Collectors.toSet()),
                Written.creditCode(creditCode),
                Written.developer(developer).intern(),
                ProjectName.of(name),
                Written.plain(address),
                division.intern(),
                area == null ? 0 : area.doubleValue());
    }

    /** The same words, said of a project. */
    Subject of(long project) {
        return new Subject(
                project, projectCode, numbers, parcels, creditCode, developer, name, address, division, area);
    }

    private static String number(String said) {
        int colon = said.indexOf(':');
        return said.substring(0, colon + 1) + Written.number(said.substring(colon + 1));
    }

    public long id() {
        return id;
    }

    /** What it is called and which part of it, for grouping rows of one building. */
    public String nameKey() {
        return name.core() + "/" + name.part();
    }

    public String coreKey() {
        return name.core();
    }

    public String developerKey() {
        return creditCode.isEmpty() ? developer : creditCode;
    }

    /** By its code and by its name: one of them may be missing, the other be changed. */
    public List<String> developerKeys() {
        return creditCode.isEmpty() ? List.of(developer) : List.of(creditCode, developer);
    }

    public String codeKey() {
        return projectCode.length() < 12 ? "" : projectCode + "/" + name.part();
    }

    public Set<String> numbers() {
        return numbers;
    }

    public Set<String> parcels() {
        return parcels;
    }
}
