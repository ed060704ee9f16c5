package cn.mingzhang.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.audit.Actor;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("数据范围")
class ScopeTest {
    @Autowired
    private Registry registry;

    @Autowired
    private Scopes scopes;

    @Autowired
    private OfficeClock clock;

    private Cast cast;

    @BeforeEach
    void everybodyIsInPlace() {
        cast = Cast.of(registry, clock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rectifier", "reviewer", "feeclerk"})
    @DisplayName("市人防办看本单位和县级人防办")
    void theCityOfficeSeesItselfAndTheCountyOffices(String login) {
        assertThat(scopeOf(login)).isEqualTo(Scope.of(allOffices()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"county", "countyhead"})
    @DisplayName("县级人防办只看本单位")
    void aCountyOfficeSeesItselfOnly(String login) {
        assertThat(scopeOf(login))
                .isEqualTo(Scope.of(Set.of(cast.unit(DemoCast.COUNTY_OFFICE).id())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "resident2", "inspector", "inspector2", "keeper", "petition"})
    @DisplayName("纪检监察人员看所联系的单位")
    void disciplineSeesTheUnitsAssigned(String login) {
        assertThat(scopeOf(login)).isEqualTo(Scope.of(allOffices()));
    }

    @ParameterizedTest
    @CsvSource({
        "head, true, false",
        "deputy, true, false",
        "office, true, false",
        "leader, true, false",
        "treasury, true, true"
    })
    @DisplayName("领导小组、领导、财政看全市，财政只看缴款")
    void theGroupTheLeadersAndTheTreasurySeeEveryUnit(String login, boolean everything, boolean paymentsOnly) {
        assertThat(scopeOf(login)).isEqualTo(new Scope(everything, Set.of(), paymentsOnly));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysadmin", "secadmin", "auditor"})
    @DisplayName("三员不看业务")
    void theThreeAdministratorsSeeNothing(String login) {
        assertThat(scopeOf(login).isNothing()).isTrue();
    }

    @Test
    void anAssignmentHoldsFromItsDateToItsEnd() {
        var inspector = cast.officer("inspector");
        var county = cast.unit(DemoCast.COUNTY_OFFICE).id();
        var today = clock.today();
        registry.endAssignment(Actor.SYSTEM, inspector.id(), county, today);

        assertThat(scopes.of(inspector, today.minusDays(1)).covers(county)).isTrue();
        assertThat(scopes.of(inspector, today).covers(county)).isFalse();
        assertThat(scopes.of(inspector, DemoCast.SINCE.minusDays(1)).isNothing())
                .isTrue();
    }

    @Test
    void severalPostsSeeTheUnionOfWhatEachSees() {
        var county = cast.officer("county");
        var city = cast.unit(DemoCast.CITY_OFFICE).id();
        registry.givePost(Actor.SYSTEM, county.id(), Post.RESIDENT, clock.today());
        registry.assignUnit(Actor.SYSTEM, county.id(), city, clock.today());

        assertThat(scopeOf("county").unitIds())
                .containsExactlyInAnyOrder(county.unit().id(), city);
    }

    private Scope scopeOf(String login) {
        return scopes.of(cast.officer(login), clock.today());
    }

    private Set<Long> allOffices() {
        return registry.civilDefenseUnits(clock.today()).stream().map(Unit::id).collect(Collectors.toSet());
    }
}
