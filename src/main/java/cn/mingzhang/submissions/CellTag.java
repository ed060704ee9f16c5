package cn.mingzhang.submissions;

import cn.mingzhang.refusals.Unfit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a template asks: {@code {{ledger.closed}}} a figure's number, {@code {{fee.arrears 万元}}} in 万元,
 * {@code {{omitted.projects@number}}} a column of a figure's rows (its row is repeated), {@code {{月份}}} and the like.
 */
record CellTag(String written, String code, @Nullable String column, boolean wan) {
    static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern FIGURE =
            Pattern.compile("([a-z][A-Za-z0-9_.-]{1,60})(?:@([a-zA-Z]{1,30}))?([\\s\\u3000]+万元)?");

    static CellTag read(String written) {
        var said = written.strip();
        if (Heading.of(said) != null) {
            return new CellTag(said, said, null, false);
        }
        var read = FIGURE.matcher(said);
        if (!read.matches()) {
            throw new Unfit("file", "submissions.error.unreadable", "{{" + said + "}}");
        }
        return new CellTag(said, read.group(1), read.group(2), read.group(3) != null);
    }

    boolean isHeading() {
        return Heading.of(code) != null;
    }

    boolean isOfRows() {
        return column != null;
    }
}
