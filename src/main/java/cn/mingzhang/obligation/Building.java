package cn.mingzhang.obligation;

import cn.mingzhang.shelter.BuildingUse;
import cn.mingzhang.shelter.ProjectFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a building; null where nobody said it.
 *
 * @param rural outside the planned area of a city or town
 * @param words name and address as written: a word in them may raise a question, never answer one
 * @param days by whose rules it may be judged (planning permit, construction permit, ...), at least one
 */
public record Building(
        String divisionCode,
        @Nullable BuildingUse use,
        @Nullable Integer storeys,
        @Nullable BigDecimal foundationDepth,
        @Nullable BigDecimal groundFloor,
        @Nullable BigDecimal aboveGround,
        @Nullable Boolean zone,
        @Nullable Boolean renewal,
        @Nullable Boolean temporary,
        @Nullable Boolean rural,
        String words,
        List<LocalDate> days) {

    private static final BigDecimal LITTLE = BigDecimal.ZERO;
    private static final BigDecimal MUCH = new BigDecimal("99999999");

    public Building {
        days = days.stream().sorted().distinct().toList();
        if (days.isEmpty()) {
            throw new IllegalArgumentException("no day to judge by");
        }
    }

    ProjectFacts facts() {
        return facts(use, storeys, foundationDepth, aboveGround, zone, renewal);
    }

    /** As small as what is not known may be. */
    ProjectFacts least(BuildingUse as) {
        return facts(
                as,
                or(storeys, 1),
                or(foundationDepth, LITTLE),
                or(aboveGround, LITTLE),
                or(zone, false),
                or(renewal, false));
    }

    /** As large as it may be. */
    ProjectFacts most(BuildingUse as) {
        return facts(
                as,
                or(storeys, 200),
                or(foundationDepth, MUCH),
                or(aboveGround, MUCH),
                or(zone, true),
                or(renewal, true));
    }

    private static <V> V or(@Nullable V said, V otherwise) {
        return said == null ? otherwise : said;
    }

    private ProjectFacts facts(
            @Nullable BuildingUse as,
            @Nullable Integer levels,
            @Nullable BigDecimal depth,
            @Nullable BigDecimal area,
            @Nullable Boolean inZone,
            @Nullable Boolean renewed) {
        return new ProjectFacts(divisionCode, as, inZone, renewed, levels, depth, groundFloor, area, area);
    }

    /** What it may be used for. */
    List<BuildingUse> uses() {
        if (use == null) {
            return List.of(BuildingUse.HOUSING, BuildingUse.OTHER_CIVIL, BuildingUse.PRODUCTION);
        }
        return use == BuildingUse.MIXED ? List.of(BuildingUse.HOUSING, BuildingUse.OTHER_CIVIL) : List.of(use);
    }
}
