package cn.mingzhang.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * 放假安排 as a file, one day a line: {@code day,working,name,source,provisional}. UTF-8, {@code #} begins a remark. It is read
 * whole or refused whole, with the number of the line that is wrong.
 */
final class CalendarFile {

    private static final String SHIPPED = "/calendar/working-days.csv";
    private static final String HEAD = "day,working,name,source,provisional";

    private CalendarFile() {}

    /** What the application brings along: the notices of 2019 to 2026, and 2027 provisionally. */
    static List<CalendarDay> shipped() {
        try (var file = CalendarFile.class.getResourceAsStream(SHIPPED)) {
            return read(file);
        } catch (IOException broken) {
            throw new IllegalStateException("cannot read " + SHIPPED, broken);
        }
    }

    /**
     * The days of such a file.
     *
     * @throws IllegalArgumentException naming the line that is wrong or says a day for the second time
     */
    static List<CalendarDay> read(InputStream file) throws IOException {
        var days = new ArrayList<CalendarDay>();
        var seen = new HashSet<LocalDate>();
        int number = 0;
        for (String raw : text(file).split("\\R")) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#") || line.equals(HEAD)) {
                continue;
            }
            CalendarDay day = day(line, number);
            if (!seen.add(day.day())) {
                throw new IllegalArgumentException("line " + number + ": " + day.day() + " for the second time");
            }
            days.add(day);
        }
        return days;
    }

    private static String text(InputStream file) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.readAllBytes()))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException foreign) {
            throw new IllegalArgumentException("the file is not UTF-8", foreign);
        }
    }

    private static CalendarDay day(String line, int number) {
        String[] parts = line.split(",", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("line " + number + ": five columns expected: " + HEAD);
        }
        if (parts[2].isBlank() || parts[3].isBlank()) {
            throw new IllegalArgumentException("line " + number + ": name and source are needed");
        }
        try {
            var day = LocalDate.parse(parts[0].strip());
            return new CalendarDay(
                    day, truth(parts[1], number), parts[2].strip(), parts[3].strip(), truth(parts[4], number));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("line " + number + ": no such day: " + parts[0], wrong);
        }
    }

    private static boolean truth(String text, int number) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("line " + number + ": true or false expected: " + text);
        };
    }
}
