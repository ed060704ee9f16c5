package cn.mingzhang.screening;

import cn.mingzhang.permits.Permit;
import cn.mingzhang.permits.PermitKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each rule looks at. Where a fact is not known there is no finding. */
final class Tests {
    private static final List<Said> NOTHING = List.of();

    private Tests() {}

    // -- 漏审漏批: nobody decided. The first list that shows the building is the one at which it should have been seen. --

    static List<Said> plannedWithoutDecision(Case one, Parameters parameters) {
        return one.isOmitted() && one.has(PermitKind.PLANNING) ? omission(one) : NOTHING;
    }

    static List<Said> constructedWithoutDecision(Case one, Parameters parameters) {
        return one.isOmitted() && !one.has(PermitKind.PLANNING) && one.has(PermitKind.CONSTRUCTION)
                ? omission(one)
                : NOTHING;
    }

    /** Or decided to be built and never accepted. */
    static List<Said> completedWithoutDecision(Case one, Parameters parameters) {
        var completion = one.first(PermitKind.COMPLETION);
        if (completion.isEmpty() || one.isAsked()) {
            return NOTHING;
        }
        if (one.isIntegrated() && !Objects.requireNonNull(one.known()).accepted()) {
            return said("completedOn", "" + completion.get().issuedOn()).and("accepted", "#screening.none");
        }
        var earlier = one.has(PermitKind.PLANNING) || one.has(PermitKind.CONSTRUCTION);
        return one.isOmitted() && !earlier ? omission(one) : NOTHING;
    }

    static List<Said> registeredWithoutDecision(Case one, Parameters parameters) {
        var earlier =
                one.has(PermitKind.PLANNING) || one.has(PermitKind.CONSTRUCTION) || one.has(PermitKind.COMPLETION);
        return one.isOmitted() && !earlier && one.has(PermitKind.REGISTRATION) ? omission(one) : NOTHING;
    }

    private static List<Said> omission(Case one) {
        var obligation = one.obligation();
        var lines = said("decision", "#screening.none")
                .and("owed", obligation.rule() == null ? "" : "#screening.owedBy." + obligation.rule());
        if (obligation.area() != null) {
            lines.and("required", area(obligation.area()));
        }
        return lines.and("source", obligation.source())
                .and("verified", obligation.verified() ? "#screening.yes" : "#screening.no");
    }

    // -- 审批: decided too late, too small, without ground, for less --

    static List<Said> builtBeforeDecision(Case one, Parameters parameters) {
        var known = one.known();
        var permitted = one.constructionOn();
        if (known == null
                || known.decisionOn() == null
                || permitted == null
                || !permitted.isBefore(known.decisionOn())) {
            return NOTHING;
        }
        return said("constructionOn", "" + permitted).and("decisionOn", "" + known.decisionOn());
    }

    static List<Said> approvedTooSmall(Case one, Parameters parameters) {
        var known = one.known();
        if (!one.isDecided() || !one.isJudged() || known == null || known.required() == null) {
            return NOTHING;
        }
        var owed = one.obligation().area();
        if (owed == null || !parameters.isMore(owed, known.required())) {
            return NOTHING;
        }
        return said("owed", "#screening.owedBy." + one.obligation().rule())
                .and("recomputed", area(owed))
                .and("approved", area(known.required()))
                .and("missing", area(owed.subtract(known.required())))
                .and("source", one.obligation().source())
                .and("verified", one.obligation().verified() ? "#screening.yes" : "#screening.no");
    }

    static List<Said> builtTooSmall(Case one, Parameters parameters) {
        var known = one.known();
        if (!one.isIntegrated() || known == null) {
            return NOTHING;
        }
        var approved = known.designed() == null ? known.required() : known.designed();
        var measured = one.last(PermitKind.COMPLETION).map(Permit::shelter).orElse(known.built());
        if (approved == null || measured == null || !parameters.isMore(approved, measured)) {
            return NOTHING;
        }
        return said("approved", area(approved))
                .and("measured", area(measured))
                .and("missing", area(approved.subtract(measured)));
    }

    static List<Said> relocatedWithoutGround(Case one, Parameters parameters) {
        var known = one.known();
        if (!one.isRelocated() || known == null || known.papers() == null && known.relocationGround() == null) {
            return NOTHING;
        }
        int filed = Objects.requireNonNullElse(known.papers(), 0);
        int wanted = parameters.count(Parameter.RELOCATION_PAPERS);
        var grounded =
                known.relocationGround() != null && !known.relocationGround().equals("NONE_STATED");
        if (grounded && filed >= wanted) {
            return NOTHING;
        }
        return said(
                        "ground",
                        grounded ? "#pipeline.choice.RELOCATION_GROUND." + known.relocationGround() : "#screening.none")
                .and("papers", filed + " / " + wanted);
    }

    static List<Said> enlargedAfterDecision(Case one, Parameters parameters) {
        var known = one.known();
        var latest = one.last(PermitKind.PLANNING);
        if (known == null || known.decisionOn() == null || latest.isEmpty()) {
            return NOTHING;
        }
        var decided = known.decidedArea() == null ? known.aboveGround() : known.decidedArea();
        var planned = latest.get().aboveGround();
        if (decided == null || planned == null || !latest.get().issuedOn().isAfter(known.decisionOn())) {
            return NOTHING;
        }
        var most = decided.add(
                decided.multiply(parameters.of(Parameter.AREA_INCREASE_PERCENT)).movePointLeft(2));
        return planned.compareTo(most) <= 0
                ? NOTHING
                : said("decidedArea", area(decided))
                        .and("plannedArea", area(planned))
                        .and("plannedOn", "" + latest.get().issuedOn())
                        .and("decisionOn", "" + known.decisionOn());
    }

    // -- 质监与使用 --

    static List<Said> completedWithoutSupervision(Case one, Parameters parameters) {
        var known = one.known();
        if (!one.isIntegrated() || known == null || known.supervised()) {
            return NOTHING;
        }
        var on = one.first(PermitKind.COMPLETION).map(Permit::issuedOn).orElse(known.completionOn());
        return on == null ? NOTHING : said("completedOn", "" + on).and("supervision", "#screening.none");
    }

    static List<Said> usedOtherwise(Case one, Parameters parameters) {
        var known = one.known();
        if (!one.isIntegrated() || known == null) {
            return NOTHING;
        }
        var registered =
                one.first(PermitKind.REGISTRATION).map(Permit::issuedOn).orElse(null);
        if (!known.useRegistered() && registered != null) {
            return said("registeredOn", "" + registered).and("useRegistration", "#screening.none");
        }
        var differs = known.approvedUse() != null
                && known.use() != null
                && !known.approvedUse().equals(known.use());
        return differs ? said("approvedUse", known.approvedUse()).and("use", known.use()) : NOTHING;
    }

    // -- answered elsewhere --

    static List<Said> byTheFeeSide(Case one, Parameters parameters) {
        return NOTHING;
    }

    static List<Said> ofSeveralCases(Case one, Parameters parameters) {
        return NOTHING;
    }

    static List<Said> ofProcurements(Case one, Parameters parameters) {
        return NOTHING;
    }

    static String area(BigDecimal area) {
        return area.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + " ㎡";
    }

    static String day(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }

    static Lines said(String key, String value) {
        return new Lines().and(key, value);
    }

    /** Lines in the order in which they are read. */
    static final class Lines extends ArrayList<Said> {
        private static final long serialVersionUID = 1L;

        Lines and(String key, String value) {
            add(Said.of(key, value));
            return this;
        }

        Lines and(String key, String message, List<String> arguments) {
            add(new Said(key, message, arguments));
            return this;
        }
    }
}
