package cn.mingzhang.compartment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.clues.Registrar;
import cn.mingzhang.people.Level;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
@DisplayName("线索计数：不足三件的单元格连同补数不列，全市合计照列")
class SmallCellsTest {
    @Autowired
    private Registrar registrar;

    @Autowired
    private SealedFigures figures;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    private List<Unit> units() {
        registrar.officer("keeper");
        return registry.civilDefenseUnits(clock.today());
    }

    private List<Integer> shown() {
        return figures.byUnit(clock.today(), registrar.officer("leader")).stream()
                .map(SealedFigures.OfUnit::clues)
                .toList();
    }

    @Test
    @DisplayName("单元格不足三件的不列，补数也不列，合计照列")
    void aCellUnderThreeIsWithheldWithItsComplementTotalsAreNot() {
        var units = units();
        registrar.sendAbout(units.get(0), Level.MUNICIPAL, 5);
        registrar.sendAbout(units.get(1), Level.COUNTY, 4);
        registrar.sendAbout(units.get(2), Level.COUNTY, 1);
        var all = figures.asOf(clock.today(), registrar.officer("leader")).orElseThrow();
        assertThat(all.transferred()).as("a total of the city is told").isEqualTo(10);
        assertThat(all.municipal()).as("five of ten").isEqualTo(5);
        var told = shown().stream().filter(cell -> cell != null).toList();
        assertThat(told).as("no cell under three").allMatch(cell -> cell >= 3);
        var hidden = units.size() - told.size();
        var inThem = 10 - told.stream().mapToInt(Integer::intValue).sum();
        assertThat(hidden).as("never one alone, which the total would tell").isGreaterThanOrEqualTo(2);
        assertThat(inThem)
                .as("nor so few in them that they are told by subtraction")
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("市本级不足三件，或县级不足三件：都不单列")
    void aLevelUnderThreeIsWithheldAndSoIsTheOther() {
        var units = units();
        registrar.sendAbout(units.get(0), Level.MUNICIPAL, 2);
        registrar.sendAbout(units.get(1), Level.COUNTY, 4);
        var few = figures.asOf(clock.today(), registrar.officer("leader")).orElseThrow();
        assertThat(few.transferred()).isEqualTo(6);
        assertThat(few.municipal()).isNull();
        registrar.sendAbout(units.get(0), Level.MUNICIPAL, 1);
        assertThat(figures.asOf(clock.today(), registrar.officer("leader"))
                        .orElseThrow()
                        .municipal())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("领导和纪检一侧以外，一个数也没有")
    void nobodyElseIsToldANumber() {
        registrar.sendAbout(units().get(0), Level.MUNICIPAL, 4);
        for (var login : List.of(
                "head",
                "rectifier",
                "reviewer",
                "feeclerk",
                "county",
                "countyhead",
                "deputy",
                "office",
                "treasury",
                "sysadmin",
                "secadmin",
                "auditor")) {
            assertThat(figures.asOf(clock.today(), registrar.officer(login)))
                    .as(login)
                    .isEmpty();
            assertThat(figures.byUnit(clock.today(), registrar.officer(login)))
                    .as(login)
                    .isEmpty();
        }
    }
}
