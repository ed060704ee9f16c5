package cn.mingzhang.honours;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scope;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("荣誉：凭证书登记，登错作废，不改写")
class HonourTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private HonourDesk desk;

    @Autowired
    private HonourFigures figures;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private Cast cast;
    private LocalDate on;
    private long city;

    @BeforeEach
    void peopleAreIn() {
        cast = Cast.of(registry, clock);
        on = clock.today();
        city = registry.unitByCode(DemoCast.CITY_OFFICE, on).orElseThrow().id();
    }

    private String enter(HonourKind kind, String recipient, String login) {
        try (var paper = Upload.of("证书.pdf", Samples.pdf("C"))) {
            return desk.enter(
                    new NewHonour("通信技能竞赛", "省人防办", HonourLevel.PROVINCIAL, kind, "短波通信", "三等奖", city, recipient, on),
                    paper,
                    cast.officer(login));
        }
    }

    @Test
    @DisplayName("团体、个人、称号分别计数，作废的不计")
    void countedByKind() {
        enter(HonourKind.TEAM, "", "rectifier");
        enter(HonourKind.INDIVIDUAL, "何晓峰", "rectifier");
        enter(HonourKind.TITLE, "何晓峰", "office");
        var wrong = enter(HonourKind.TITLE, "杜予安", "office");
        desk.strike(wrong, 0, "姓名写错", cast.officer("office"));
        assertThat(figures.asOf(on, Scope.EVERYTHING))
                .isEqualTo(Map.of(HonourKind.TEAM, 1L, HonourKind.INDIVIDUAL, 1L, HonourKind.TITLE, 1L));
        assertThat(figures.asOf(on.minusYears(1), Scope.EVERYTHING)).isEmpty();
        assertThat(page("county", HonourFigures.rows(HonourKind.TITLE, on))).hasStatusOk();
        assertThat(page("leader", HonourFigures.rows(HonourKind.TITLE, on)))
                .bodyText()
                .contains("data-figure=\"honours.titles\" data-value=\"1\"", "data-total=\"1\"");
    }

    @Test
    @DisplayName("团体奖不填人，个人奖必填人，同一项不登两次，将来的不登")
    void whatCannotBeIsSaid() {
        assertThatThrownBy(() -> enter(HonourKind.TEAM, "何晓峰", "rectifier"))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("recipient.TEAM");
        assertThatThrownBy(() -> enter(HonourKind.TITLE, "", "rectifier")).isInstanceOf(Unfit.class);
        enter(HonourKind.TEAM, "", "rectifier");
        assertThatThrownBy(() -> enter(HonourKind.TEAM, "", "rectifier"))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("twice");
        on = on.plusDays(1);
        assertThatThrownBy(() -> enter(HonourKind.TEAM, "", "rectifier")).isInstanceOf(Unfit.class);
    }

    @Test
    @DisplayName("没有证书不收，所填的留在页面上；别的单位的不能登")
    void withoutItsCertificate() throws Exception {
        var refused = post(null, "rectifier", city);
        assertThat(refused).hasStatus(422).bodyText().contains("请附证书", "通信技能竞赛");
        assertThat(post(Samples.pdf("C"), "county", city))
                .hasStatus(422)
                .bodyText()
                .contains("只能登记本单位的");
        assertThat(post(Samples.pdf("C"), "resident", city)).hasStatus(403);
        assertThat(post(Samples.pdf("C"), "rectifier", city)).hasStatus(302);
    }

    private MvcTestResult post(byte[] paper, String login, long unit) {
        var request = mvc.post().uri("/honours").multipart();
        if (paper != null) {
            request.file(new MockMultipartFile("paper", "证书.pdf", "application/pdf", paper));
        }
        return request.param("contest", "通信技能竞赛")
                .param("host", "省人防办")
                .param("level", "PROVINCIAL")
                .param("kind", "TEAM")
                .param("award", "三等奖")
                .param("unitId", "" + unit)
                .param("awardedOn", "" + on)
                .with(as(login))
                .with(csrf())
                .exchange();
    }

    @Test
    @DisplayName("作废要理由、要版本；作废过的不再作废；数据库也不许改写")
    void struckOnce() {
        var number = enter(HonourKind.TEAM, "", "rectifier");
        assertThat(strike(number, null, "写错")).hasStatus(400);
        assertThat(strike(number, "0", " ")).hasStatus(422).bodyText().contains("请写明作废原因");
        assertThat(strike(number, "0", "写错")).hasStatus(302);
        assertThat(strike(number, "1", "写错")).hasStatus(409);
        var again = enter(HonourKind.TEAM, "", "rectifier");
        assertThatThrownBy(() -> sql.sql("UPDATE honour SET award = '一等奖' WHERE number = :number")
                        .param("number", again)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("只能作废");
    }

    private MvcTestResult strike(String number, String version, String why) {
        var request = mvc.post().uri("/honours/" + number + "/strike").param("why", why);
        if (version != null) {
            request.param("version", version);
        }
        return request.with(as("rectifier")).with(csrf()).exchange();
    }

    private MvcTestResult page(String login, String address) {
        return mvc.get().uri(java.net.URI.create(address)).with(as(login)).exchange();
    }
}
