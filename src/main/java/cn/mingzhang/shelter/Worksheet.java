package cn.mingzhang.shelter;

import cn.mingzhang.shelter.RequiredArea.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 算式纸: one working, line by line, as a clerk writes it: each question with its numbers, then the area. */
final class Worksheet {
    private static final List<Rule> ORDER = List.of(Rule.R1, Rule.R5, Rule.R4, Rule.R3, Rule.R2);
    private static final int OTHER_CITIES = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ProjectFacts facts;
    private final RuleTerms terms;
    private final List<WorkLine> lines = new ArrayList<>();
    private final Set<Need> needs = new LinkedHashSet<>();
    private final Set<Term> used = new LinkedHashSet<>();
    private @Nullable BigDecimal area;

    Worksheet(ProjectFacts facts, RuleTerms terms) {
        this.facts = facts;
        this.terms = terms;
    }

    RequiredArea answer() {
        if (facts.use() == BuildingUse.PRODUCTION) {
            write("production");
            return end(Outcome.NOT_REQUIRED, null);
        }
        if (facts.use() == null) {
            needs.add(Need.USE);
            return end(Outcome.UNKNOWN, null);
        }
        for (var rule : ORDER) {
            switch (rule.applies(this)) {
                case YES -> {
                    needs.clear();
                    write("applies." + rule);
                    return rule.area(this) == Truth.YES ? end(Outcome.REQUIRED, rule) : end(Outcome.UNKNOWN, rule);
                }
                case UNKNOWN -> {
                    return end(Outcome.UNKNOWN, null);
                }
                default -> needs.clear();
            }
        }
        write("none");
        return end(Outcome.NOT_REQUIRED, null);
    }

    private RequiredArea end(Outcome outcome, @Nullable Rule rule) {
        var missing = outcome == Outcome.UNKNOWN ? List.copyOf(needs) : List.<Need>of();
        var result = outcome == Outcome.REQUIRED ? area : null;
        return new RequiredArea(outcome, result, rule, List.copyOf(lines), missing, List.copyOf(used));
    }

    // -- what the rules ask --

    Truth isHigh() {
        return atLeast("storeys", number(facts.storeys()), Need.STOREYS, TermName.STOREYS_AT_LEAST);
    }

    Truth isDeep() {
        return atLeast("depth", facts.foundationDepth(), Need.FOUNDATION_DEPTH, TermName.DEPTH_AT_LEAST);
    }

    Truth isLarge() {
        return atLeast("size", facts.aboveGround(), Need.ABOVE_GROUND, TermName.AREA_AT_LEAST);
    }

    Truth isHousing() {
        return facts.use() == BuildingUse.MIXED
                ? missing(Need.EACH_BUILDING)
                : Truth.of(facts.use() == BuildingUse.HOUSING);
    }

    Truth isRenewal() {
        return facts.use() == BuildingUse.HOUSING ? said(facts.renewal(), Need.RENEWAL) : isHousing();
    }

    Truth isInZone() {
        return facts.use() == BuildingUse.OTHER_CIVIL ? said(facts.zone(), Need.ZONE) : Truth.NO;
    }

    Truth isInKeyCity() {
        if (facts.use() != BuildingUse.HOUSING) {
            return isHousing();
        }
        return cityClass()
                .map(city -> {
                    write(city < OTHER_CITIES ? "keyCity" : "otherCity", "" + city);
                    return Truth.of(city < OTHER_CITIES);
                })
                .orElse(Truth.UNKNOWN);
    }

    // -- how much --

    Truth groundFloor() {
        if (facts.groundFloor() == null) {
            return missing(Need.GROUND_FLOOR);
        }
        area = facts.groundFloor().setScale(3, RoundingMode.HALF_UP);
        write("groundFloor", shown(area));
        return Truth.YES;
    }

    Truth shareOfBuilding() {
        return cityClass()
                .map(city -> {
                    write("cityClass." + city);
                    return share("share", facts.aboveGround(), Need.ABOVE_GROUND, TermName.shareOf(city));
                })
                .orElse(Truth.UNKNOWN);
    }

    Truth shareOfZone() {
        return share("shareOfZone", facts.planned(), Need.PLANNED, TermName.SHARE_ZONE);
    }

    private Truth share(String line, @Nullable BigDecimal whole, Need need, TermName name) {
        var share = term(name);
        if (whole == null || share.isEmpty()) {
            return missing(whole == null ? need : Need.TERM);
        }
        area = whole.multiply(share.get().value()).divide(HUNDRED, 3, RoundingMode.HALF_UP);
        write(line, shown(whole), share.get().shown(), shown(area));
        return Truth.YES;
    }

    private Truth atLeast(String line, @Nullable BigDecimal value, Need need, TermName name) {
        if (value == null) {
            return missing(need);
        }
        var least = term(name);
        if (least.isEmpty()) {
            return missing(Need.TERM);
        }
        var reached = value.compareTo(least.get().value()) >= 0;
        write(line + (reached ? ".yes" : ".no"), shown(value), least.get().shown());
        return Truth.of(reached);
    }

    private Truth said(@Nullable Boolean said, Need need) {
        return said == null ? missing(need) : Truth.of(said);
    }

    private Truth missing(Need need) {
        needs.add(need);
        return Truth.UNKNOWN;
    }

    private Optional<Integer> cityClass() {
        var city = term(TermName.CITY_CLASS).map(term -> term.value().intValueExact());
        if (city.isEmpty()) {
            needs.add(Need.TERM);
        }
        return city;
    }

    private Optional<Term> term(TermName name) {
        var term = terms.of(name);
        term.ifPresent(used::add);
        return term;
    }

    private void write(String key, String... values) {
        var line = WorkLine.of(key, values);
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    private static @Nullable BigDecimal number(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    static String shown(BigDecimal number) {
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
