package cn.mingzhang.permits;

import static cn.mingzhang.permits.PermitField.*;

import cn.mingzhang.lists.Option;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Unit;
import cn.mingzhang.sheets.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a row from a line of a file. */
final class PermitCells {
    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);
    private static final BigDecimal MOST = new BigDecimal("999999999");

    private final PermitKind kind;
    private final Offices offices;

    PermitCells(PermitKind kind, Offices offices) {
        this.kind = kind;
        this.offices = offices;
    }

    /** Which office is in charge of a division: its own, else the city's. */
    static final class Offices {
        private final Map<String, String> codes = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, Long> byDivision = new HashMap<>();
        private final long city;

        Offices(List<Option> divisions, List<Unit> units) {
            divisions.forEach(division -> {
                codes.put(division.label(), division.value());
                codes.put(division.value(), division.value());
                names.put(division.value(), division.label());
            });
            units.forEach(unit -> byDivision.put(unit.divisionCode(), unit.id()));
            city = units.stream()
                    .filter(unit -> unit.superiorId() == null)
                    .findFirst()
                    .orElse(units.get(0))
                    .id();
        }

        private long of(String division) {
            return byDivision.getOrDefault(division, city);
        }
    }

    /** What is wrong is said at the line; the row is then not to be used. One that is only judged has no number yet. */
    @Nullable
    Permit read(Line line, long id, long list, LocalDate today) {
        var number = text(line, NUMBER, 60);
        var name = text(line, NAME, 200);
        var developer = text(line, DEVELOPER, 200);
        var division = division(line);
        var day = day(line, today);
        var amount = amount(line);
        var row = new Permit(
                id,
                list,
                line.row(),
                kind,
                Objects.requireNonNullElse(number, ""),
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(developer, ""),
                text(line, CREDIT_CODE, 40),
                text(line, PROJECT_CODE, 60),
                text(line, PARCEL, 60),
                text(line, ADDRESS, 300),
                Objects.requireNonNullElse(division, ""),
                offices.names.getOrDefault(division, ""),
                offices.of(Objects.requireNonNullElse(division, "")),
                Objects.requireNonNullElse(day, today),
                text(line, AUTHORITY, 100),
                UseWords.of(text(line, USE, 100)),
                text(line, USE, 100),
                storeys(line),
                number(line, FOUNDATION_DEPTH, 2, new BigDecimal("999")),
                number(line, GROUND_FLOOR, 3, MOST),
                number(line, ABOVE_GROUND, 3, MOST),
                number(line, SHELTER, 3, MOST),
                line.flag(ZONE.column()),
                line.flag(RENEWAL.column()),
                line.flag(TEMPORARY.column()),
                line.flag(RURAL.column()),
                text(line, PLANNING_NUMBER, 60),
                text(line, CONSTRUCTION_NUMBER, 60),
                amount);
        return line.errors().isEmpty() ? row : null;
    }

    private @Nullable String text(Line line, PermitField field, int longest) {
        var text = line.text(field.column());
        if (text == null && field.isRequired()) {
            line.refuse(field.column(), "permits.error.missing");
        }
        if (text != null && text.length() > longest) {
            line.refuse(field.column(), "permits.error.long", longest);
        }
        return text;
    }

    private @Nullable String division(Line line) {
        var said = text(line, DIVISION, 60);
        if (said == null) {
            return null;
        }
        var code = offices.codes.get(said);
        if (code == null) {
            line.refuse(DIVISION.column(), "sheets.error.choice", said);
        }
        return code;
    }

    private static @Nullable LocalDate day(Line line, LocalDate today) {
        var day = line.day(ISSUED_ON.column());
        if (day == null) {
            line.refuse(ISSUED_ON.column(), "permits.error.missing");
        } else if (day.isAfter(today) || day.isBefore(EARLIEST)) {
            line.refuse(ISSUED_ON.column(), "permits.error.day");
        }
        return day;
    }

    private @Nullable Yuan amount(Line line) {
        if (kind != PermitKind.PAYMENT) {
            return null;
        }
        var amount = line.number(AMOUNT.column());
        if (amount == null) {
            line.refuse(AMOUNT.column(), "permits.error.missing");
            return null;
        }
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
            line.refuse(AMOUNT.column(), "permits.error.number");
            return null;
        }
        return Yuan.of(amount.setScale(2, RoundingMode.HALF_UP));
    }

    private static @Nullable Integer storeys(Line line) {
        var storeys = line.count(STOREYS.column());
        if (storeys != null && (storeys < 0 || storeys > 300)) {
            line.refuse(STOREYS.column(), "permits.error.number");
        }
        return storeys;
    }

    private static @Nullable BigDecimal number(Line line, PermitField field, int scale, BigDecimal most) {
        var number = line.number(field.column());
        if (number != null && (number.signum() < 0 || number.compareTo(most) > 0)) {
            line.refuse(field.column(), "permits.error.number");
            return null;
        }
        return number == null ? null : number.setScale(scale, RoundingMode.HALF_UP);
    }
}
