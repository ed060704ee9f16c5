package cn.mingzhang.submissions;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.witness.Road;
import java.io.IOException;
import java.net.URI;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("报表报送：按月生成、报送、留底、对照")
class SubmissionTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SubmissionDesk desk;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Road road;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    private Officer office;
    private YearMonth month;

    @BeforeEach
    void peopleAreIn() {
        office = Cast.of(registry, clock).officer("office");
        month = YearMonth.from(clock.today());
    }

    private static byte[] xlsx() throws IOException {
        return TaggedBookTest.template(
                "A1={{月份}}", "B1={{problems.all}}", "A3={{problems.all@number}}", "B3={{problems.all@unit}}");
    }

    private String template() throws IOException {
        var xlsx = xlsx();
        try (var upload = Upload.of("月报.xlsx", xlsx)) {
            return desk.upload("人防治理月报", "省人防办", 5, month.minusMonths(1), upload, xlsx, office);
        }
    }

    @Test
    @DisplayName("报一次，再报须写原因，先前的还在；变了的格和多出的行列得出来")
    void filedAndFiledAgain() throws IOException {
        var code = template();
        var first = desk.file(code, month, 0, "", office);
        assertThat(first).matches("BS-\\d{4}-0001");
        var number = road.awaitingSignOff();
        assertThatThrownBy(() -> desk.file(code, month, 1, "", office)).hasMessageContaining("reason");
        assertThatThrownBy(() -> desk.file(code, month, 0, "x", office)).isInstanceOf(Conflict.class);
        var page = page("office", "/submissions/templates/" + code + "/" + month);
        assertThat(page)
                .bodyText()
                .contains(
                        first,
                        "data-kind=\"CHANGED\"",
                        "data-kind=\"ENTERED\"",
                        number.toString(),
                        "/figures/compare?from=");
        desk.file(code, month, 1, "补登一个问题", office);
        assertThat(page("office", "/submissions/templates/" + code + "/" + month))
                .bodyText()
                .contains(first, "补登一个问题");
        assertThat(submissions.of(submissions.template(code, office).orElseThrow(), month))
                .hasSize(2);
    }

    @Test
    @DisplayName("过完的月份没有报：在清单上，在工作台上，到期提醒；报了就没有")
    void whatIsDue() throws IOException {
        var code = template();
        assertThat(page("office", "/submissions?bucket=submission-due"))
                .bodyText()
                .contains("data-total=\"1\"");
        assertThat(page("office", "/")).bodyText().contains("submission-due");
        desk.file(code, month.minusMonths(1), 0, "", office);
        assertThat(page("office", "/submissions?bucket=submission-due"))
                .bodyText()
                .contains("data-total=\"0\"");
        assertThat(page("office", "/submissions")).bodyText().contains("data-total=\"1\"");
        desk.end(code, 0, "不再要求", office);
        assertThat(page("office", "/submissions/templates/" + code)).hasStatusOk();
    }

    @Test
    @DisplayName("别的单位看不到；各页打得开；不认识的标签说出名字")
    void whoSees() throws IOException {
        var code = template();
        assertThat(page("county", "/submissions/templates/" + code)).hasStatus(404);
        assertThat(page("treasury", "/submissions")).hasStatus(403);
        assertThat(page("office", "/submissions/templates/" + code + "/" + month + "/filing"))
                .hasStatusOk();
        assertThat(page("office", "/submissions/templates/" + code + "/" + month + "/trial.xlsx"))
                .hasStatusOk();
        assertThat(page("office", "/submissions/templates/" + code + "/end")).hasStatusOk();
        assertThat(page("office", "/submissions/templates")).bodyText().contains(code);
        assertThat(page("office", "/submissions/templates/new")).hasStatusOk();
        assertThat(page("office", "/submissions/tags")).bodyText().contains("{{problems.all@number}}");
        assertThat(upload(TaggedBookTest.template("A1={{no.such}}")))
                .hasStatus(422)
                .bodyText()
                .contains("{{no.such}}");
        assertThat(upload(TaggedBookTest.template("A1={{problems.all@nothing}}")))
                .hasStatus(422);
        assertThat(upload(xlsx())).hasStatus(302);
    }

    private MvcTestResult upload(byte[] xlsx) {
        return mvc.post()
                .uri("/submissions/templates")
                .multipart()
                .file(new MockMultipartFile("file", "月报.xlsx", null, xlsx))
                .param("name", "月报")
                .param("recipient", "省人防办")
                .param("dueDay", "5")
                .param("first", month.toString())
                .with(as("office"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(String login, String address) {
        return mvc.get().uri(URI.create(address)).with(as(login)).exchange();
    }
}
