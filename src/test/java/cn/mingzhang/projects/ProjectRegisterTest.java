package cn.mingzhang.projects;

import static cn.mingzhang.projects.ProjectSamples.aCard;
import static cn.mingzhang.projects.ProjectSamples.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@DisplayName("项目登记簿")
class ProjectRegisterTest {

    private static final LocalDate DAY = LocalDate.of(1999, 3, 4);

    @Autowired
    private ProjectRegister register;

    @Autowired
    private ProjectDirectory directory;

    @Autowired
    private Projects projects;

    @Autowired
    private Trail trail;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private Officer county;
    private Officer rectifier;
    private long countyOffice;

    @BeforeEach
    void everybodyIsInPlace() {
        var cast = Cast.of(registry, clock);
        county = cast.officer("county");
        rectifier = cast.officer("rectifier");
        countyOffice = cast.unit(DemoCast.COUNTY_OFFICE).id();
    }

    @Test
    @DisplayName("登记号取登记日期之年，逐年从 0001 起")
    void theNumberTakesTheYearOfItsDay() {
        assertThat(register.open(aCard(countyOffice), county, DAY)).hasToString("XM-1999-0001");
        assertThat(register.open(aCard(countyOffice), county, DAY)).hasToString("XM-1999-0002");
    }

    @Test
    void whatIsWrittenIsWhatIsRead() {
        var number = register.open(aCard(countyOffice), county, DAY);
        projects.flush();
        var read = projects.findAll().stream()
                .filter(project -> project.number().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(ProjectSamples.typed(read.card())).isEqualTo(ProjectSamples.typed(aCard(countyOffice)));
    }

    @Test
    @DisplayName("一次保存一条留痕，旧值新值都是人看得懂的话")
    void oneSaveIsOneEntry() {
        var number = register.open(aCard(countyOffice), county, DAY);
        var opened = trail.history(ProjectRegister.subject(number)).size();
        var city = Cast.of(registry, clock).unit(DemoCast.CITY_OFFICE);
        register.amend(number, named("竹阳家园三期", city.id()), 0, rectifier);
        var entries = trail.history(ProjectRegister.subject(number));
        assertThat(entries).hasSize(opened + 1);
        assertThat(entries.get(0).deed()).isEqualTo("PROJECT_AMENDED");
        assertThat(entries.get(0).changes())
                .containsExactly(
                        new Change("projects.name", "竹阳家园二期", "竹阳家园三期"),
                        new Change("projects.unitId", county.unit().name(), city.name()));
        assertThat(entries.get(opened).changes())
                .contains(
                        new Change("projects.divisionCode", null, "大竹县"),
                        new Change("projects.decisionKind", null, "结建"));
    }

    @Test
    void nothingChangedIsNoDeed() {
        var number = register.open(aCard(countyOffice), county, DAY);
        var opened = trail.history(ProjectRegister.subject(number));
        register.amend(number, aCard(countyOffice), 0, county);
        assertThat(trail.history(ProjectRegister.subject(number))).hasSameSizeAs(opened);
    }

    @Test
    @DisplayName("在旧版本上保存不会覆盖别人的修改")
    void aStaleVersionIsRefused() {
        var number = register.open(aCard(countyOffice), county, DAY);
        register.amend(number, named("甲", countyOffice), 0, county);
        assertThatThrownBy(() -> register.amend(number, named("乙", countyOffice), 0, rectifier))
                .isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "deputy", "leader", "treasury", "keeper", "sysadmin", "auditor", "countyhead"})
    void onlyWritersOpen(String login) {
        var officer = Cast.of(registry, clock).officer(login);
        assertThatThrownBy(() -> register.open(aCard(countyOffice), officer, DAY))
                .isInstanceOf(WrongPost.class);
    }

    @Test
    @DisplayName("县里不能替市里登记，也看不见市里的项目")
    void whatIsOutsideTheScopeDoesNotExist() {
        var city = Cast.of(registry, clock).unit(DemoCast.CITY_OFFICE).id();
        assertThatThrownBy(() -> register.open(aCard(city), county, DAY)).isInstanceOf(NotVisible.class);
        var number = register.open(named("滨河新城人民医院", city), rectifier, DAY);
        assertThatThrownBy(() -> register.amend(number, aCard(city), 0, county)).isInstanceOf(NotVisible.class);
        assertThat(directory.find(number, county)).isEmpty();
        assertThat(directory.options(county, "滨河新城", 10)).isEmpty();
        assertThat(directory.options(rectifier, "滨河新城", 10)).extracting("value").containsExactly(number.value());
        var id = directory.find(number, rectifier).orElseThrow().id();
        assertThat(directory.byIds(List.of(id)).get(id).divisionName()).isEqualTo("大竹县");
    }

    @Test
    void theDatabaseSaysItToo() {
        register.open(aCard(countyOffice), county, DAY);
        assertThatThrownBy(() -> sql.sql("UPDATE project SET ground_floor_area = above_ground_area + 1")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
