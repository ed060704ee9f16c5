package cn.mingzhang.sheets;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.mingzhang.WebTest;
import cn.mingzhang.witness.Road;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("每个列表旁边都有同样行数的工作簿")
class ListFilesTest {

    /** Every list beside which a workbook stands, and who may see it; the trail before the others, whose exports it will list. */
    static final String LISTS = """
            /audit                                      | auditor
            /audit?kind=problem                         | auditor
            /problems                                   | inspector
            /problems?size=10&page=1&sort=number,desc   | inspector
            /problems?open=true&columns=unit,amount     | rectifier
            /problems?money=true                        | treasury
            /problems?q=%E4%BA%BA%E9%98%B2              | office
            /problems?stage=CLOSED                      | office
            /items                                      | office
            /projects                                   | county
            /projects?decision=NONE                     | resident
            /legacy                                     | office
            /procurements?columns=winner                | leader
            /shelter?state=IN_FORCE                     | reviewer
            /opening                                    | office
            /opening?kind=CLOSURE                       | resident
            /opening?kind=BALANCE                       | leader
            /opening?kind=SERIES                        | office
            /permits                                    | office
            /permits/lists                              | reviewer
            /screening                                  | inspector
            /screening/runs                             | office
            /screening/bureaus                          | office
            /screening/questions                        | office
            /screening/pairs                            | reviewer
            /screening/dismissals                       | deputy
            /unreported?judged=true                     | inspector
            /look-backs                                 | inspector
            /checkup?state=GONE                         | county
            /figures                                    | leader
            /figures/ledger.problems                    | inspector
            /figures/ledger.items                       | inspector
            /figures/omitted.projects                   | inspector
            /batches                                    | deputy
            /stand-ins                                  | head
            /handovers                                  | head
            /views                                      | office
            /accounts                                   | sysadmin
            /accounts?state=ACTIVE                      | secadmin
            /units                                      | sysadmin
            /grants                                     | secadmin
            /fees                                       | leader
            /fees/receipts                              | treasury
            /fees/reconciliation                        | leader
            /fees/reconciliation/differences            | county
            /fees/spending                              | leader
            /collection                                 | feeclerk
            /collection/notices                         | feeclerk
            /sources                                    | office
            /campaigns/tasks                            | leader
            /duties                                     | leader
            /duties?late=true                           | county
            /letters                                    | office
            /instructions                               | leader
            /instructions?late=true&state=ISSUED        | county
            /inbox                                      | county
            /inbox?state=OVER&stage=OVERDUE             | office
            /education                                  | county
            /education/people                           | leader
            /institutions                               | county
            /honours?struck=true                        | leader
            /surveys                                    | county
            /visits                                     | inspector
            /clues                                      | keeper
            /clues/transfers?overdue=true               | keeper
            /petition?named=no                          | petition
            /accountability                             | head
            /accountability/persons                     | inspector
            /checkup/coverage/projects?checked=false    | inspector
            /fees/checks                                | leader
            /imports                                    | county
            /briefings                                  | inspector
            /submissions                                | office
            /downloads                                  | office
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Road road;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void thereIsSomethingToList() {
        for (int n = 0; n < 2; n++) {
            road.awaitingSignOff();
        }
        // The trail lists what is sealed, which is done when a deed is committed; here nothing ever is.
        sql.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
        sql.sql("SET CONSTRAINTS ALL DEFERRED").update();
    }

    /** One ledger for all of them: filled anew for each list, filling took longer than looking. */
    @TestFactory
    Stream<DynamicTest> theFileHasTheRowsOfTheList() {
        return LISTS.lines().map(line -> line.split("\\|")).map(line -> {
            var address = line[0].strip();
            var login = line[1].strip();
            return dynamicTest(login + ": " + address, () -> theFileHasTheRowsOfTheList(address, login));
        });
    }

    private void theFileHasTheRowsOfTheList(String address, String login) throws Exception {
        var page = get(address, login);
        assertThat(page).hasStatusOk();
        // A list without a row may show no table at all.
        var table = Jsoup.parse(page.getResponse().getContentAsString()).selectFirst("table[data-total]");
        var total = table == null ? 0 : Long.parseLong(table.attr("data-total"));
        var file = get(address.replaceFirst("^([^?]*)", "$1.xlsx"), login);
        assertThat(file).hasStatusOk();
        assertThat(file).hasContentType(Exports.TYPE);
        var sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet.split("<row ", -1).length - 1 - 3).isEqualTo(total);
        assertThat(sheet).doesNotContain("<f>", "<f ", "hyperlink");
    }

    @Test
    @DisplayName("谁看不到列表，谁也拿不到文件；导出留痕")
    void whoDoesNotSeeTheListGetsNoFile() {
        assertThat(get("/audit.xlsx", "sysadmin")).hasStatus(403);
        assertThat(get("/problems.xlsx", "secadmin")).hasStatus(403);
        assertThat(get("/accounts.xlsx", "office")).hasStatus(403);
        assertThat(get("/look-backs.xlsx", "county")).hasStatus(403);
        assertThat(get("/problems.xlsx?open=true", "office")).hasStatusOk();
        assertThat(sql.sql(
                                "SELECT subject_number FROM trail_entry WHERE deed = 'LIST_EXPORTED' ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("/problems");
    }

    @Test
    @DisplayName("像公式的文字仍是文字")
    void whatLooksLikeAFormulaStaysText() throws Exception {
        sql.sql("UPDATE problem SET remark = '=cmd|''/c calc''!A1', goal = '@SUM(1)'")
                .update();
        var sheet = part(get("/problems.xlsx", "inspector"), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("'@SUM(1)").doesNotContain(">=cmd", ">@SUM");
        assertThat(sheet.replace("&apos;", "'")).contains(">'=cmd");
    }

    private MvcTestResult get(String address, String login) {
        return mvc.get().uri(URI.create(address)).with(as(login)).exchange();
    }

    static String part(MvcTestResult file, String name) throws Exception {
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException("no " + name);
    }
}
