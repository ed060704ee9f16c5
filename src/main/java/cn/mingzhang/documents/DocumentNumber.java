package cn.mingzhang.documents;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 文号 (GB/T 9704-2012 7.2.5): {@code 达市人防催〔2021〕5号}: the agency's code, the year in hexagonal brackets, the ordinal without
 * leading zero and without 第.
 */
public record DocumentNumber(String agency, int year, int ordinal) {
    private static final Pattern AGENCY = Pattern.compile("[\\p{IsHan}A-Za-z]{2,20}");
    private static final Pattern SHAPE =
            Pattern.compile("([\\p{IsHan}A-Za-z]{2,20})〔([12][0-9]{3})〕([1-9][0-9]{0,6})号");

    public DocumentNumber {
        if (!isAgency(agency) || year < 1949 || year > 2999 || ordinal < 1) {
            throw new IllegalArgumentException("not a document number: %s %d %d".formatted(agency, year, ordinal));
        }
    }

    /** 机关代字: Chinese characters and letters, nothing that a number could be confused with. */
    public static boolean isAgency(String code) {
        return AGENCY.matcher(code).matches();
    }

    public static Optional<DocumentNumber> parse(String text) {
        var read = SHAPE.matcher(text.strip());
        return read.matches()
                ? Optional.of(new DocumentNumber(
                        read.group(1), Integer.parseInt(read.group(2)), Integer.parseInt(read.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return agency + "〔" + year + "〕" + ordinal + "号";
    }
}
