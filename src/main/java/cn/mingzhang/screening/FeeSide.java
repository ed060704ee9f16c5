package cn.mingzhang.screening;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.permits.Permit;
import cn.mingzhang.permits.PermitKind;
import cn.mingzhang.recomputation.Difference;
import cn.mingzhang.recomputation.FeeClass;
import cn.mingzhang.recomputation.FeeFindings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** DET-09..12, 15, 16: every fee worked out anew; what differs is a finding of the rule that asks for it. */
@Component
class FeeSide implements OtherSide {
    private final FeeFindings fees;
    private final UnclaimedMoney unclaimed;

    FeeSide(FeeFindings fees, UnclaimedMoney unclaimed) {
        this.fees = fees;
        this.unclaimed = unclaimed;
    }

    /** 重算的差异归哪条规则; what no rule of the table asks for stays with the recomputation. */
    static @Nullable Detection rule(FeeClass feeClass) {
        return switch (feeClass) {
            case FE_04, FE_05 -> Detection.DET_09;
            case FE_06, FE_12 -> Detection.DET_10;
            case FE_01, FE_02 -> Detection.DET_11;
            case FE_03 -> Detection.DET_12;
            case FE_09 -> Detection.DET_15;
            case FE_08 -> Detection.DET_16;
            case FE_07, FE_10, FE_11 -> null;
        };
    }

    @Override
    public Compared compare(Collection<Known> register, Collection<Case> cases, Parameters parameters) {
        var cards = register.stream().collect(toMap(Known::number, identity()));
        var rows = rows(cases);
        var byFee = new LinkedHashMap<String, List<Difference>>();
        long accounts = fees.each(found -> {
            if (matters(found.difference(), parameters)) {
                byFee.computeIfAbsent(
                                found.projectNumber() + " " + found.difference().feeClass(), none -> new ArrayList<>())
                        .add(found.difference());
            }
        });
        var findings = new ArrayList<Finding>();
        byFee.forEach((key, differences) -> {
            var card = cards.get(key.substring(0, key.indexOf(' ')));
            if (card != null) {
                findings.add(finding(card, differences, rows.getOrDefault(card.id(), List.of())));
            }
        });
        findings.addAll(unclaimed.findings());
        return new Compared(findings, new Run.Input("FEES", "", fees.rulesDigest(), (int) accounts, ""));
    }

    /** A rounding is no 少征; a difference whose sum is not known is one. */
    static boolean matters(Difference difference, Parameters parameters) {
        var rule = rule(difference.feeClass());
        return rule != null
                && (rule != Detection.DET_09
                        || difference.amount().isZero()
                        || difference.amount().yuan().compareTo(parameters.of(Parameter.FEE_TOLERANCE)) > 0);
    }

    private static Map<Long, List<Permit>> rows(Collection<Case> cases) {
        var rows = new HashMap<Long, List<Permit>>();
        cases.forEach(one -> {
            if (one.known() != null) {
                rows.computeIfAbsent(one.known().id(), none -> new ArrayList<>())
                        .addAll(one.permits());
            }
        });
        return rows;
    }

    /** All differences of one class of one fee are one finding: they are mended together. */
    static Finding finding(Known card, List<Difference> differences, List<Permit> rows) {
        var feeClass = differences.get(0).feeClass();
        var rule = rule(feeClass);
        if (rule == null) {
            throw new IllegalArgumentException("no rule asks for " + feeClass);
        }
        var said = Tests.said("feeClass", "#recomputation.class." + feeClass);
        var sum = Yuan.ZERO;
        for (var difference : differences) {
            said.and("difference", "#recomputation.difference." + difference.key(), difference.arguments());
            if (!difference.working().isEmpty()) {
                said.and("working", difference.working());
            }
            sum = sum.plus(difference.amount());
        }
        if (sum.isPositive()) {
            said.and("amount", sum.toString());
        }
        return new Finding(
                rule,
                feeClass.code(),
                rule.code() + " " + card.number() + " " + feeClass.code(),
                card.name(),
                card.developer(),
                card.divisionCode(),
                card.unitId(),
                card.id(),
                rows.stream()
                        .filter(row -> row.kind() == PermitKind.PAYMENT || rule == Detection.DET_12)
                        .map(Permit::id)
                        .toList(),
                List.of(),
                said);
    }
}
