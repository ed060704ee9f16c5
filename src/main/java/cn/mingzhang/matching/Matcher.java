package cn.mingzhang.matching;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/** Matches rows with the projects it was given. What grows with the number of projects is looked up, never walked through. */
public final class Matcher {
    static final double SURE = 0.88;
    static final double ASK = 0.66;
    private static final double NEARLY = 0.6;
    private static final double HALF = 0.5;
    private static final int TOO_MUCH = 2;
    private static final int MOST_ASKED = 3;
    private static final int BLOCK = 150;
    private static final int RAREST = 4;
    private static final Comparator<Match> BEST =
            Comparator.comparing(Match::sure).thenComparing(Match::score);

    private final Map<Long, Subject> all = new HashMap<>();
    private final Map<String, List<Subject>> byCode = new HashMap<>();
    private final Map<String, List<Subject>> byNumber = new HashMap<>();
    private final Map<String, List<Subject>> byParcel = new HashMap<>();
    private final Map<String, List<Subject>> byCredit = new HashMap<>();
    private final Map<String, List<Subject>> byDeveloper = new HashMap<>();
    private final Map<String, List<Subject>> byName = new HashMap<>();
    private final Map<Integer, List<Subject>> byPair = new HashMap<>();
    private final Answers answers;

    public Matcher(Collection<Subject> projects, Answers answers) {
        this.answers = answers;
        projects.forEach(this::add);
    }

    private void add(Subject project) {
        all.putIfAbsent(project.id, project);
        put(byCode, project.projectCode, project);
        project.numbers.forEach(number -> put(byNumber, number, project));
        project.parcels.forEach(parcel -> put(byParcel, parcel, project));
        put(byCredit, project.creditCode, project);
        put(byDeveloper, project.developer, project);
        put(byName, project.name.core(), project);
        for (int pair : project.pairs) {
            var block = byPair.computeIfAbsent(pair, key -> new ArrayList<>(2));
            if (block.isEmpty() || block.get(block.size() - 1) != project) {
                block.add(project);
            }
        }
    }

    /** What a row that is surely of a project says is known of the project from then on: its code, its developer, its numbers. */
    public void learn(Subject row, long project) {
        var own = Objects.requireNonNull(all.get(project));
        var alias = row.of(project);
        putOther(byCode, row.projectCode, own.projectCode, alias);
        putOther(byCredit, row.creditCode, own.creditCode, alias);
        putOther(byDeveloper, row.developer, own.developer, alias);
        row.numbers.stream()
                .filter(number -> !own.numbers.contains(number))
                .forEach(number -> put(byNumber, number, alias));
        row.parcels.stream()
                .filter(parcel -> !own.parcels.contains(parcel))
                .forEach(parcel -> put(byParcel, parcel, alias));
        if (!row.name.core().equals(own.name.core())
                || !row.creditCode.equals(own.creditCode)
                || !row.developer.equals(own.developer)) {
            put(byName, row.name.core(), alias);
        }
    }

    private static void putOther(Map<String, List<Subject>> index, String said, String own, Subject alias) {
        if (!said.equals(own)) {
            put(index, said, alias);
        }
    }

    private static void put(Map<String, List<Subject>> index, String key, Subject project) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, one -> new ArrayList<>(2)).add(project);
        }
    }

    /** By what cannot be chance; empty where nothing is sure. */
    public Optional<Match> exactly(Subject row) {
        var said = answers.sameAs(row.id).stream().filter(all::containsKey).findFirst();
        if (said.isPresent()) {
            return Optional.of(new Match(row.id, said.get(), Pass.ANSWER, true, 1000));
        }
        return first(Pass.PROJECT_CODE, row, get(byCode, row.projectCode), (a, b) -> !isOther(a, b))
                .or(() -> first(Pass.PERMIT_NUMBER, row, all(byNumber, row.numbers), Matcher::agrees))
                .or(() -> first(Pass.PARCEL, row, all(byParcel, row.parcels), Matcher::agrees))
                .or(() -> first(Pass.CREDIT_CODE_AND_NAME, row, get(byName, row.name.core()), Matcher::isSameByName));
    }

    /** The best of those that a pass finds. */
    private Optional<Match> first(
            Pass pass, Subject row, Collection<Subject> found, BiPredicate<Subject, Subject> sure) {
        return found.stream()
                .filter(project -> !answers.isOther(row.id, project.id) && sure.test(row, project))
                .map(project -> match(pass, row, project, true))
                .max(Comparator.comparingInt(Match::score));
    }

    /**
     * Resembling ones, the best first: one that is sure, or some to be asked about.
     *
     * @param rows of one building: what one of them leaves out another may say
     * @param mayCover whether the decision of another phase has room for this one too: only then it is a question
     */
    public List<Match> resembling(List<Subject> rows, LongPredicate mayCover) {
        var matches = rows.stream()
                .flatMap(row -> resembling(row, rows, mayCover))
                .collect(toMap(Match::right, match -> match, BinaryOperator.maxBy(BEST)))
                .values()
                .stream()
                .filter(match -> match.sure() || match.score() >= ASK * 1000)
                .sorted(BEST.reversed())
                .limit(MOST_ASKED)
                .toList();
        return !matches.isEmpty() && matches.get(0).sure() ? matches.subList(0, 1) : matches;
    }

    private Stream<Match> resembling(Subject row, List<Subject> rows, LongPredicate mayCover) {
        return candidates(row).stream()
                .filter(project -> !answers.isOther(row.id, project.id))
                .filter(project -> isWorthAsking(row, project, rows))
                .filter(project -> !row.name.isOtherPartThan(project.name) || mayCover.test(project.id))
                .map(project -> resembling(row, project));
    }

    /** Called alike by one builder or in one place, unless too much else speaks against it: then nobody need be asked. */
    private static boolean isWorthAsking(Subject row, Subject project, List<Subject> rows) {
        var hard = isHard(row, project);
        if (!hard && (Similarity.names(row, project) < HALF || !Similarity.isNeighbour(row, project))) {
            return false;
        }
        int any = 0;
        int all = Similarity.OF_BUILDER;
        for (var one : rows) {
            int against = Similarity.contradictions(one, project);
            any |= against & ~Similarity.OF_BUILDER;
            all &= against;
        }
        return Integer.bitCount(any | all) < (hard ? TOO_MUCH + 1 : TOO_MUCH);
    }

    private Match resembling(Subject row, Subject project) {
        double score = Similarity.score(row, project);
        var hard = isHard(row, project);
        boolean sure = score >= SURE
                && row.name.part().equals(project.name.part())
                && Similarity.names(row, project) >= 0.7
                && Similarity.developers(row, project) >= 0.8;
        return new Match(row.id, project.id, Pass.SIMILARITY, sure, (int)
                Math.round(1000 * (hard ? Math.max(ASK, score) : score)));
    }

    private static boolean isHard(Subject row, Subject project) {
        var same = !row.projectCode.isEmpty() && row.projectCode.equals(project.projectCode)
                || row.numbers.stream().anyMatch(project.numbers::contains);
        return same && Similarity.names(row, project) >= 0.35;
    }

    /** Who shares a code, a number, a parcel, the developer or rare characters of the name. */
    private Set<Subject> candidates(Subject row) {
        var found = new HashSet<Subject>();
        found.addAll(get(byCode, row.projectCode));
        found.addAll(all(byNumber, row.numbers));
        found.addAll(all(byParcel, row.parcels));
        addIfFew(found, get(byCredit, row.creditCode));
        addIfFew(found, get(byDeveloper, row.developer));
        addIfFew(found, get(byName, row.name.core()));
        java.util.Arrays.stream(row.pairs)
                .distinct()
                .mapToObj(pair -> byPair.getOrDefault(pair, List.of()))
                .filter(block -> !block.isEmpty())
                .sorted(Comparator.comparingInt(List::size))
                .limit(RAREST)
                .forEach(block -> addIfFew(found, block));
        return found;
    }

    /** A block of many says little, and walking through it would make the work grow with its square. */
    private static void addIfFew(Set<Subject> found, Collection<Subject> block) {
        if (block.size() <= BLOCK) {
            found.addAll(block);
        }
    }

    private static Match match(Pass pass, Subject row, Subject project, boolean sure) {
        return new Match(row.id, project.id, pass, sure, (int) Math.round(1000 * Similarity.score(row, project)));
    }

    /** A code typed amiss is some other project's: nothing else of it agrees. */
    private static boolean isOther(Subject row, Subject project) {
        return row.name.isOtherPartThan(project.name)
                || Similarity.names(row, project) < 0.35 && Similarity.developers(row, project) < NEARLY;
    }

    private static boolean agrees(Subject row, Subject project) {
        return !row.name.isOtherPartThan(project.name)
                && (Similarity.names(row, project) >= NEARLY
                        || !row.creditCode.isEmpty()
                                && row.creditCode.equals(project.creditCode)
                                && Similarity.names(row, project) >= 0.35);
    }

    private static boolean isSameByName(Subject row, Subject project) {
        if (!row.name.isSame(project.name)) {
            return false;
        }
        var bothCodes = !row.creditCode.isEmpty() && !project.creditCode.isEmpty();
        return bothCodes
                ? row.creditCode.equals(project.creditCode)
                : row.developer.equals(project.developer) && row.division.equals(project.division);
    }

    private static List<Subject> get(Map<String, List<Subject>> index, String key) {
        return key.isEmpty() ? List.of() : index.getOrDefault(key, List.of());
    }

    private static Set<Subject> all(Map<String, List<Subject>> index, Set<String> keys) {
        var found = new HashSet<Subject>();
        keys.forEach(key -> found.addAll(index.getOrDefault(key, List.of())));
        return found;
    }
}
