package cn.mingzhang.briefing;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.refusals.Unfit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a figure: its code, and behind it, parted by blanks, at most one word of each sort:
 *
 * <pre>
 * {{fee.recovered.year}}          34,076,200.00
 * {{fee.recovered.year 万元}}      3407.62
 * {{legacy.handled 余}}           40余
 * {{ledger.closed 2020-06-30}}    as of that day
 * {{ledger.closed 上期}}           the last briefing's number
 * {{ledger.closed 增减}}           增加3, 减少3, 持平
 * </pre>
 */
record FigureTag(
        String written,
        String code,
        Look look,
        Of of,
        @Nullable LocalDate day) {
    private static final Pattern CODE = Pattern.compile("[a-z][A-Za-z0-9_.-]{1,60}");
    private static final BigDecimal TEN = BigDecimal.TEN;

    enum Look {
        PLAIN,
        WAN,
        TENS
    }

    enum Of {
        NOW,
        LAST,
        CHANGE
    }

    /** @throws Unfit where it cannot be read, with the tag */
    static FigureTag read(String written) {
        var words = written.strip().split("[\\s\\u3000]+");
        var look = Look.PLAIN;
        var of = Of.NOW;
        LocalDate day = null;
        if (!CODE.matcher(words[0]).matches()) {
            throw unreadable(written);
        }
        for (var at = 1; at < words.length; at++) {
            switch (words[at]) {
                case "万元" -> look = Look.WAN;
                case "余" -> look = Look.TENS;
                case "上期" -> of = Of.LAST;
                case "增减" -> of = Of.CHANGE;
                default -> day = day(words[at], written);
            }
        }
        return new FigureTag(written, words[0], look, of, day);
    }

    private static LocalDate day(String word, String written) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException nonsense) {
            throw unreadable(written);
        }
    }

    private static Unfit unreadable(String written) {
        return new Unfit("file", "briefing.error.unreadable", "{{" + written + "}}");
    }

    /** As it stands in the text. @throws Unfit where 万元 is asked of what is no money */
    String show(BigDecimal value, boolean money) {
        if (look == Look.WAN && !money || look == Look.TENS && (money || value.scale() > 0)) {
            throw new Unfit("file", "briefing.error.look", "{{" + written + "}}");
        }
        if (of != Of.CHANGE) {
            return plain(value, money);
        }
        return value.signum() == 0 ? "持平" : (value.signum() > 0 ? "增加" : "减少") + plain(value.abs(), money);
    }

    private String plain(BigDecimal value, boolean money) {
        return switch (look) {
            case WAN -> Yuan.of(value).wan();
            case TENS -> tens(value);
            case PLAIN -> money ? Yuan.of(value).toString() : value.toPlainString();
        };
    }

    /** 43 is 40余, 40 is 40, 7 is 7. */
    private static String tens(BigDecimal value) {
        var rest = value.remainder(TEN);
        return rest.signum() == 0 || value.compareTo(TEN) < 0
                ? value.toPlainString()
                : value.subtract(rest).toPlainString() + "余";
    }
}
