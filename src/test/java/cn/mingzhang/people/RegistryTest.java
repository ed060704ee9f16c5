package cn.mingzhang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@DisplayName("名册")
class RegistryTest {
    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private Trail trail;

    @Autowired
    private JdbcClient sql;

    private Cast cast;

    @BeforeEach
    void everybodyIsInPlace() {
        cast = Cast.of(registry, clock);
    }

    @Test
    @DisplayName("市本级、七县区、两个功能区，名称按日期取")
    void divisionsAreNamedAsOfTheDay() {
        assertThat(registry.divisions(LocalDate.of(2021, 12, 31)))
                .extracting(Division::name)
                .containsExactly("市本级", "通川区", "达川区", "万源市", "宣汉县", "大竹县", "渠县", "开江县", "达州高新区", "达州经开区筹备组");
        assertThat(registry.divisions(LocalDate.of(2022, 1, 1)))
                .last()
                .extracting(Division::name)
                .isEqualTo("达州东部经开区");
    }

    @Test
    @DisplayName("改名不改旧日的名称")
    void aRenameLeavesTheDaysBeforeAlone() {
        var office = cast.unit(DemoCast.CITY_OFFICE);
        var renamed = LocalDate.of(2023, 6, 1);
        registry.renameUnit(Actor.SYSTEM, office.id(), "达州市国防动员办公室", renamed);

        assertThat(registry.unit(office.id(), renamed.minusDays(1)).name()).isEqualTo("达州市人民防空办公室");
        assertThat(registry.unit(office.id(), renamed).name()).isEqualTo("达州市国防动员办公室");
    }

    @Test
    void aPostIsHeldFromItsDateUntilItsEnd() {
        var reviewer = cast.officer("reviewer");
        var end = LocalDate.of(2021, 3, 1);
        registry.endPost(Actor.SYSTEM, reviewer.id(), Post.REVIEWER, end);

        assertThat(cast.officer("reviewer", end.minusDays(1)).posts()).containsExactly(Post.REVIEWER);
        assertThat(cast.officer("reviewer", end).posts()).isEmpty();
        assertThat(cast.officer("reviewer", DemoCast.SINCE.minusDays(1)).posts())
                .isEmpty();
    }

    @Test
    void aTransferEndsThePostsOfTheOldUnit() {
        var county = cast.officer("county");
        var city = cast.unit(DemoCast.CITY_OFFICE);
        var moved = LocalDate.of(2021, 5, 1);
        registry.transfer(Actor.SYSTEM, county.id(), city.id(), moved);

        assertThat(cast.officer("county", moved.minusDays(1)).isOf(city.id())).isFalse();
        assertThat(cast.officer("county", moved))
                .satisfies(officer -> assertThat(officer.unit()).isEqualTo(city))
                .satisfies(officer -> assertThat(officer.posts()).isEmpty());
    }

    @Test
    void whoHoldsAPostIsFoundByUnit() {
        var city = cast.unit(DemoCast.CITY_OFFICE).id();
        assertThat(registry.officersHolding(Post.RECTIFIER, city, clock.today()))
                .extracting(Officer::login)
                .containsExactly("rectifier");
        assertThat(registry.officersHolding(Post.RECTIFIER, null, clock.today()))
                .extracting(Officer::login)
                .containsExactlyInAnyOrder("rectifier", "county");
    }

    @ParameterizedTest
    @EnumSource(
            value = Post.class,
            names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
    @DisplayName("三员互斥，也不兼业务岗位：数据库也拒绝")
    void anAdministratorHoldsNothingElse(Post post) {
        var rectifier = cast.officer("rectifier");
        assertThatThrownBy(() -> registry.givePost(Actor.SYSTEM, rectifier.id(), post, clock.today()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aPostOfAnOfficeIsHeldInOnesOwnUnit() {
        var county = cast.officer("county");
        var city = cast.unit(DemoCast.CITY_OFFICE);
        assertThatThrownBy(() -> registry.givePost(Actor.SYSTEM, county.id(), Post.REVIEWER, city.id(), clock.today()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyDeedIsInTheTrail() {
        cast.officer("reviewer");
        assertThat(trail.history(new Subject("officer", "reviewer")))
                .extracting(entry -> entry.deed())
                .containsExactly("PASSWORD_SET", "POST_GIVEN", "OFFICER_APPOINTED");
    }

    @Test
    void thePasswordIsKeptAsAHashOnly() {
        cast.officer("reviewer");
        assertThat(sql.sql("SELECT password_hash FROM officer WHERE login = 'reviewer'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}$2a$04$");
    }

    @Test
    void anActivationCodeIsUsedOnce() {
        var id = registry.appoint(
                Actor.SYSTEM,
                new NewOfficer(
                        "newcomer", "向新来", cast.unit(DemoCast.CITY_OFFICE).id()),
                clock.today());
        var code = registry.issueActivation(Actor.SYSTEM, id);

        assertThat(registry.activate("newcomer", "0000-0000", "a-long-enough-one"))
                .isFalse();
        assertThat(registry.activate("rectifier", code, "a-long-enough-one")).isFalse();
        assertThat(registry.activate("newcomer", code, "a-long-enough-one")).isTrue();
        assertThat(registry.activate("newcomer", code, "another-long-one")).isFalse();
    }
}
