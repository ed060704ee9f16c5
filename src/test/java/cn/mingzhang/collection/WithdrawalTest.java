package cn.mingzhang.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.documents.DocumentNumber;
import cn.mingzhang.documents.DocumentNumbers;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.people.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("文书作废：文号保留，绝不复用")
class WithdrawalTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private FeeRoad road;

    @Autowired
    private NoticeRound notices;

    @Autowired
    private DocumentNumbers numbers;

    @Autowired
    private JdbcClient sql;

    private String project;
    private String number;

    @BeforeEach
    void aNoticeIsOut() {
        project = road.project("滨江某苑");
        road.assessed(project, "1467");
        number = notices.tell(project, null, "0818-0000000", road.officer("feeclerk"));
    }

    private Clerk clerk(String login) {
        return new Clerk(mvc, login);
    }

    private String said(String login) {
        return clerk(login).open("/collection/" + project).page().text();
    }

    @Test
    @DisplayName("写明理由、输入密码；案卷退回上一级，重新出具另取新号；作废的不再送达")
    void aNoticeIsWithdrawnAndIssuedAnew() {
        var page = clerk("feeclerk").open("/collection/" + project).follow("/papers/1/withdrawal");
        assertThat(page.fill("reason", " ").fill("password", DemoCast.PASSWORD).submit("/withdrawal"))
                .hasStatus(422)
                .bodyText()
                .contains("请写明作废的理由");
        assertThat(page.fill("reason", "单位名称有误").fill("password", "wrong").submit("/withdrawal"))
                .hasStatus(422);
        page.fill("reason", "单位名称有误").fill("password", DemoCast.PASSWORD).done("/withdrawal");

        assertThat(said("feeclerk")).contains("已作废").contains("单位名称有误").contains("作废催缴文书");
        var drawn = numbers.find(DocumentNumber.parse(number).orElseThrow()).orElseThrow();
        assertThat(drawn.isVoid()).isTrue();
        assertThat(mvc.get()
                        .uri("/collection/" + project + "/papers/1/service")
                        .with(Cast.as("feeclerk"))
                        .exchange())
                .hasStatus(409);

        var next = notices.tell(project, null, "0818-0000000", road.officer("feeclerk"));
        assertThat(DocumentNumber.parse(next).orElseThrow().ordinal())
                .isEqualTo(drawn.number().ordinal() + 1);
        assertThat(said("leader")).contains(number).contains(next);
        assertThat(sql.sql("SELECT entries || ' ' || rung FROM collection_case c JOIN project p ON p.id = c.project_id"
                                + " WHERE p.number = :number")
                        .param("number", project)
                        .query(String.class)
                        .single())
                .isEqualTo("2 PAYMENT_NOTICE");
    }

    @Test
    @DisplayName("已送达的不得作废；只由有权出具的人作废；两次只有一次")
    void whoMayNotWithdrawIt() {
        var address = "/collection/" + project + "/papers/1/withdrawal";
        assertThat(mvc.get().uri(address).with(Cast.as("head")).exchange()).hasStatus(403);
        assertThat(mvc.get().uri(address).with(Cast.as("county")).exchange()).hasStatus(404);
        notices.serve(project, road.today(), "张三", cn.mingzhang.evidence.Samples.pdf("回证"), road.officer("feeclerk"));
        assertThat(mvc.get().uri(address).with(Cast.as("feeclerk")).exchange()).hasStatus(409);
        assertThat(said("feeclerk")).doesNotContain("已作废");
    }
}
