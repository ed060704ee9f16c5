package cn.mingzhang.recomputation;

import static cn.mingzhang.recomputation.FeeClass.*;

import cn.mingzhang.fees.Areas;
import cn.mingzhang.fees.Claim;
import cn.mingzhang.fees.PastDecision;
import cn.mingzhang.fees.RuleBook.Rules;
import cn.mingzhang.fees.Standard;
import cn.mingzhang.fees.ToTheFen;
import cn.mingzhang.fees.Working;
import cn.mingzhang.money.Yuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 重新核算 of one fee: by the rules of its own day, in plain Java. What was assessed, let off, put off and paid is compared with
 * what the rules give; each difference has its class.
 */
public final class Recompute {
    private final FeeFile file;
    private final Rules rules;
    private final LocalDate today;
    private final List<Difference> found = new ArrayList<>();

    private Recompute(FeeFile file, Rules rules, LocalDate today) {
        this.file = file;
        this.rules = rules;
        this.today = today;
    }

    public static List<Difference> of(FeeFile file, Rules rules, LocalDate today) {
        var one = new Recompute(file, rules, today);
        one.pastDecisions();
        one.assessment();
        one.money();
        one.fund();
        return List.copyOf(one.found);
    }

    private void pastDecisions() {
        for (var past : file.past()) {
            switch (past.kind()) {
                case REDUCED, WAIVED -> letOff(past);
                case DEFERRED -> say(FE_03, "deferred", past.assessed(), past.document());
                case INSTALMENTS -> say(FE_07, "instalments", past.assessed(), past.document());
                case CHARGED -> {}
            }
        }
    }

    /** An unlawful ground is its own class; a lawful one may lack its certificate, its day, or its share. */
    private void letOff(PastDecision past) {
        var ground = rules.ground(past.groundCode(), past.decidedOn());
        var feeClass = past.kind() == PastDecision.Kind.WAIVED ? FE_02 : FE_01;
        if (ground.isEmpty()) {
            say(feeClass, "ground.unknown", past.reduced(), past.document(), "" + past.groundCode());
            return;
        }
        var line = ground.get();
        if (!line.lawful()) {
            say(FE_08, "ground.unlawful", past.reduced(), past.document(), line.name());
            return;
        }
        var flaws = new Claim(line, past.certificate(), file.relocated()).flaws(past.decidedOn());
        if (!flaws.isEmpty()) {
            say(
                    feeClass,
                    "flaw." + flaws.get(0),
                    past.reduced(),
                    past.document(),
                    line.code(),
                    line.span().toString());
            return;
        }
        var lawful = past.assessed().minus(ToTheFen.percent(past.assessed(), 100 - line.percent()));
        if (past.reduced().compareTo(lawful) > 0) {
            tell(
                    feeClass,
                    "ratio",
                    past.reduced().minus(lawful),
                    "%s − %s × %d%% = %s"
                            .formatted(
                                    past.reduced(),
                                    past.assessed(),
                                    line.percent(),
                                    past.reduced().minus(lawful)),
                    past.document(),
                    line.percent() + "%");
        }
    }

    private void assessment() {
        var current = file.current();
        if (current == null) {
            notAssessed();
            return;
        }
        var standard = rules.standard(file.division(), current.referenceOn());
        if (standard.isEmpty()) {
            return;
        }
        var areas = new Areas(current.requiredArea(), current.builtArea(), current.aboveGroundArea());
        var charged = areas.charged(standard.get().method());
        var should = ToTheFen.halfUp(charged.multiply(standard.get().rate().yuan()));
        compare(should, current.assessed(), product(charged, standard.get(), should));
        areaOnTheCard(current);
        if (current.groundCode() != null) {
            var ground = rules.ground(current.groundCode(), current.referenceOn());
            var flaws = ground.map(
                    line -> new Claim(line, current.certificate(), file.relocated()).flaws(current.referenceOn()));
            if (ground.isEmpty() || !flaws.orElse(List.of()).isEmpty()) {
                var feeClass = current.reduced().equals(current.assessed()) ? FE_02 : FE_01;
                say(feeClass, "ground.gone", current.reduced(), "" + current.groundCode());
            }
        }
    }

    private void compare(Yuan should, Yuan assessed, String product) {
        if (should.compareTo(assessed) > 0) {
            var missing = should.minus(assessed);
            tell(
                    FE_05,
                    "short",
                    missing,
                    product + "；" + minus(should, assessed),
                    should.toString(),
                    assessed.toString());
        } else if (assessed.compareTo(should) > 0) {
            var over = assessed.minus(should);
            tell(FE_11, "long", over, product + "；" + minus(assessed, should), should.toString(), assessed.toString());
        }
    }

    private static String product(BigDecimal area, Standard line, Yuan amount) {
        return "%s㎡ × %s元 = %s（%s）".formatted(Working.area(area), line.rate(), amount, line.source());
    }

    private static String minus(Yuan one, Yuan other) {
        return "%s − %s = %s".formatted(one, other, one.minus(other));
    }

    /** The card has been corrected since: the area assessed is no longer the area that had to be built. */
    private void areaOnTheCard(FeeFile.Current current) {
        var required = file.required();
        if (required == null || required.compareTo(current.requiredArea()) == 0) {
            return;
        }
        if (required.compareTo(current.requiredArea()) > 0) {
            say(
                    FE_05,
                    "area",
                    Yuan.ZERO,
                    required.toPlainString(),
                    current.requiredArea().toPlainString());
        }
    }

    /** Only what was approved to be relocated owes a fee without more ado; all else is asked of the obligation first. */
    private void notAssessed() {
        var required = file.required();
        var on = file.decisionOn();
        if (!file.relocated() || required == null || on == null || charged(file.past())) {
            return;
        }
        var built = file.built() == null ? BigDecimal.ZERO : file.built();
        var area = required.subtract(built).max(BigDecimal.ZERO);
        var line = rules.standard(file.division(), on);
        var amount = line.map(one -> ToTheFen.halfUp(area.multiply(one.rate().yuan())))
                .orElse(Yuan.ZERO);
        if (area.signum() > 0) {
            tell(
                    FE_04,
                    "none",
                    amount,
                    line.map(one -> product(area, one, amount)).orElse(""),
                    area.toPlainString());
        }
    }

    private static boolean charged(List<PastDecision> past) {
        return past.stream().anyMatch(one -> one.kind() == PastDecision.Kind.CHARGED);
    }

    private void money() {
        var position = file.position();
        var current = file.current();
        if (position.over().isPositive()) {
            tell(
                    FE_11,
                    "over",
                    position.over(),
                    minus(position.paid(), position.payable()),
                    position.payable().toString(),
                    position.paid().toString());
        }
        if (current != null && position.arrears().isPositive() && today.isAfter(current.dueOn())) {
            tell(
                    FE_06,
                    "arrears",
                    position.arrears(),
                    minus(position.payable(), position.paid()),
                    current.dueOn().toString());
            notUrged(current.dueOn(), position.arrears());
        }
        if (file.relocated() && file.course().afterGate().isPositive()) {
            say(FE_03, "late", file.course().afterGate(), "" + file.course().gateOn());
        }
    }

    /** What the books say was paid and the treasury has not, and what was spent as it may not be. */
    private void fund() {
        if (file.course().notRemitted().isPositive()) {
            say(FE_09, "remittance", file.course().notRemitted());
        }
        if (file.course().misused().isPositive()) {
            say(FE_10, "misused", file.course().misused());
        }
    }

    /** Nobody asked for it since it fell due, or not for so long. */
    private void notUrged(LocalDate due, Yuan owed) {
        var course = file.course();
        var last = course.urgedOn();
        var since = last == null || last.isBefore(due) ? due : last;
        if (!course.resting() && today.isAfter(since.plusDays(course.urgingDays()))) {
            say(FE_12, last == null ? "never.urged" : "not.urged", owed, "" + last, "" + course.urgingDays());
        }
    }

    private void say(FeeClass feeClass, String key, Yuan amount, String... arguments) {
        tell(feeClass, key, amount, "", arguments);
    }

    private void tell(FeeClass feeClass, String key, Yuan amount, String working, String... arguments) {
        found.add(new Difference(feeClass, key, List.of(arguments), amount, working));
    }
}
