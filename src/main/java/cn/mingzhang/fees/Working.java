package cn.mingzhang.fees;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.refusals.Unfit;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 核算: the fee by a standard on the day whose rules count, line by line. What is payable is rounded half up; what is let off is
 * the rest, so that the parts always make the whole.
 *
 * @param verified whether every table line it rests on is verified
 */
public record Working(
        BigDecimal charged, Yuan assessed, Yuan reduced, Yuan payable, List<Line> lines, boolean verified) {

    public Working {
        lines = List.copyOf(lines);
    }

    /**
     * @param on the day by whose rules the fee is computed (核定基准日)
     * @throws Unfit where the standard does not hold on that day, or the claim has a flaw
     */
    public static Working of(Areas areas, Standard standard, @Nullable Claim claim, LocalDate on) {
        if (!standard.span().covers(on)) {
            throw new Unfit(
                    "referenceOn", "fees.error.standard.dates", standard.span().toString());
        }
        var charged = areas.charged(standard.method());
        var exact = charged.multiply(standard.rate().yuan());
        var assessed = ToTheFen.halfUp(exact);
        var lines = new ArrayList<Line>();
        lines.add(new Line(Clause.AREA, areaText(areas, standard.method(), charged), Clause.AREA.basis(), null));
        lines.add(new Line(Clause.RATE, rate(standard), standard.source(), standard.rate()));
        lines.add(new Line(
                Clause.ASSESSED,
                "%s㎡ × %s = %s元%s".formatted(area(charged), rate(standard), assessed, rounded(exact, assessed)),
                Clause.ASSESSED.basis(),
                assessed));
        if (claim == null) {
            lines.add(new Line(Clause.PAYABLE, assessed + "元", Clause.PAYABLE.basis(), assessed));
            return new Working(charged, assessed, Yuan.ZERO, assessed, lines, standard.verified());
        }
        mustHold(claim, on);
        var payable = ToTheFen.percent(assessed, 100 - claim.ground().percent());
        var reduced = assessed.minus(payable);
        reduce(claim, assessed, payable, reduced, lines);
        return new Working(
                charged,
                assessed,
                reduced,
                payable,
                lines,
                standard.verified() && claim.ground().verified());
    }

    private static void reduce(Claim claim, Yuan assessed, Yuan payable, Yuan reduced, List<Line> lines) {
        var ground = claim.ground();
        var shown = claim.certificate().isEmpty() ? "" : "，" + claim.certificate();
        lines.add(new Line(Clause.GROUND, ground.code() + " " + ground.name() + shown, ground.basis(), null));
        lines.add(new Line(
                Clause.PAYABLE,
                "%s元 ×（1 − %d%%）= %s元".formatted(assessed, ground.percent(), payable),
                ground.basis(),
                payable));
        lines.add(new Line(
                Clause.REDUCED, "%s元 − %s元 = %s元".formatted(assessed, payable, reduced), ground.basis(), reduced));
    }

    private static void mustHold(Claim claim, LocalDate on) {
        var flaws = claim.flaws(on);
        if (!flaws.isEmpty()) {
            var ground = claim.ground();
            var field = flaws.get(0) == Claim.Flaw.CERTIFICATE_MISSING ? "certificate" : "ground";
            throw new Unfit(
                    field,
                    "fees.flaw." + flaws.get(0),
                    ground.code(),
                    ground.name(),
                    ground.span().toString());
        }
    }

    private static String areaText(Areas areas, Method method, BigDecimal charged) {
        return method == Method.ABOVE_GROUND_AREA
                ? area(charged) + "㎡"
                : "%s㎡ − %s㎡ = %s㎡".formatted(area(areas.required()), area(areas.built()), area(charged));
    }

    private static String rate(Standard standard) {
        return number("#,##0.##").format(standard.rate().yuan()) + "元/㎡";
    }

    private static String rounded(BigDecimal exact, Yuan amount) {
        return exact.compareTo(amount.yuan()) == 0
                ? ""
                : "（" + number("#,##0.#####").format(exact) + "，四舍五入到分）";
    }

    /** {@code 16,607.378}. */
    public static String area(BigDecimal area) {
        return number("#,##0.###").format(area);
    }

    private static DecimalFormat number(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
