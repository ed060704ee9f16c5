package cn.mingzhang.sheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV: in UTF-8 where that reads without a fault, else in GB 18030, which Chinese Excel writes; comma, semicolon or tab. */
final class CsvBook implements OpenBook {
    private static final Charset CHINESE = Charset.forName("GB18030");

    private final String name;
    private final String text;
    private final char separator;

    private CsvBook(String name, String text) {
        this.name = name;
        this.text = text;
        separator = separator(text);
    }

    static CsvBook open(Path file, String name) throws IOException {
        var bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                throw new WorkbookRefused("type");
            }
        }
        var text = decoded(bytes);
        return new CsvBook(name.replaceFirst("\\.[^.]*$", ""), text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            try {
                return CHINESE.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException neither) {
                throw new WorkbookRefused("encoding");
            }
        }
    }

    /** Whichever is most often in the first lines, outside quotes. */
    private static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int at = 0; at < Math.min(text.length(), 4_000); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && ",;\t".indexOf(c) >= 0) {
                counts[",;\t".indexOf(c)]++;
            }
        }
        int best = counts[1] > counts[0] ? 1 : 0;
        return ",;\t".charAt(counts[2] > counts[best] ? 2 : best);
    }

    @Override
    public List<String> sheets() {
        return List.of(name);
    }

    @Override
    public List<Merge> merges(int sheet) {
        return List.of();
    }

    @Override
    public void read(int sheet, RowReader reader) {
        int row = 0;
        int rows = 0;
        int at = 0;
        while (at < text.length()) {
            row++;
            var cells = new ArrayList<Cell>();
            at = line(at, cells);
            if (!cells.isEmpty()) {
                if (++rows > Limits.ROWS) {
                    throw new WorkbookRefused("rows", Limits.ROWS);
                }
                if (!reader.row(row, cells)) {
                    return;
                }
            }
        }
    }

    /** Reads one record and answers where the next begins. */
    private int line(int from, List<Cell> cells) {
        int at = from;
        for (int column = 0; ; column++) {
            var field = new StringBuilder();
            at = field(at, field);
            if (field.length() > Limits.TEXT) {
                throw new WorkbookRefused("long");
            }
            if (!field.toString().isBlank()) {
                cells.add(new Cell(column, field.toString()));
                Workbooks.within(cells);
            }
            if (at >= text.length()) {
                return at;
            }
            char end = text.charAt(at++);
            if (end != separator) {
                return end == '\r' && at < text.length() && text.charAt(at) == '\n' ? at + 1 : at;
            }
        }
    }

    private int field(int from, StringBuilder field) {
        int at = from;
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            for (at++; at < text.length(); at++) {
                if (text.charAt(at) != '"') {
                    field.append(text.charAt(at));
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    field.append('"');
                    at++;
                } else {
                    at++;
                    break;
                }
            }
        }
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            field.append(text.charAt(at++));
        }
        return at;
    }

    @Override
    public void close() {
        // Read whole when opened.
    }
}
