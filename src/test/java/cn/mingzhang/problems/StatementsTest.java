package cn.mingzhang.problems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.bench.Sent;
import cn.mingzhang.people.Cast;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a page asks of the database: at most so many statements, however much there is on it. */
@WebTest
@DisplayName("每页查询次数")
class StatementsTest {
    @Autowired
    private ApplicationContext context;

    private Desk desk;

    @BeforeEach
    void peopleAreIn() {
        desk = Desk.of(context);
        desk.who("inspector");
    }

    @ParameterizedTest(name = "{1} {0}: {2}")
    @CsvSource({
        "/help,                              inspector, 6",
        "/,                                  inspector, 25",
        "/,                                  county,    18",
        "/,                                  leader,    24",
        "/problems,                          inspector, 12",
        "/problems?open=true&overdue=true,   county,    12",
        "/problems?q=竹阳&stage=RECTIFYING,  leader,    12",
        "/problems?waiting=me,               county,    12",
        "/items,                             inspector, 8",
        "/look-backs,                        inspector, 9",
        "/figures,                           leader,    17",
        "/figures.json,                      leader,    15",
        "/figures/ledger.problems,           leader,    8",
        "/search?q=竹阳,                      inspector, 26",
        "/search?q=竹阳,                      treasury,  20",
        "/audit,                             auditor,   9"
    })
    @DisplayName("一页的查询次数有上限，不随行数增加")
    void aPageAsksAtMostSoOften(String address, String login, int most) {
        desk.rectifying();
        var few = asked(address, login);
        for (var n = 0; n < 4; n++) {
            desk.rectifying();
        }
        var many = asked(address, login);
        assertThat(many).as(() -> many.size() + "\n" + String.join("\n", many)).hasSizeLessThanOrEqualTo(most);
        assertThat(many).hasSameSizeAs(few);
    }

    @ParameterizedTest
    @CsvSource({"inspector, 41", "county, 37", "leader, 37"})
    @DisplayName("问题页的查询次数有上限，不随措施、进展和签批增加")
    void theFileOfAProblemIsReadOnce(String login, int most) {
        var short_ = desk.rectifying();
        var few = asked("/problems/" + short_, login);
        var long_ = desk.applied();
        var many = asked("/problems/" + long_, login);
        assertThat(many).as(() -> many.size() + "\n" + String.join("\n", many)).hasSizeLessThanOrEqualTo(most);
        assertThat(many.size() - few.size()).isLessThanOrEqualTo(2);
    }

    @Test
    @DisplayName("同一页不问两遍同样的话")
    void nothingIsAskedTwice() {
        var number = desk.applied();
        var statements = asked("/problems/" + number, "inspector");
        // Of another officer each: who rectifies, and who may. Who enters the compartment says who he is, and leaves as
        // nobody.
        assertThat(statements)
                .filteredOn(sql -> !sql.contains("FROM officer o") && !sql.contains("set_config"))
                .doesNotHaveDuplicates();
    }

    private List<String> asked(String address, String login) {
        context.getBean(EntityManager.class).flush();
        context.getBean(EntityManager.class).clear();
        // Signing in for the test is no part of the page.
        RequestPostProcessor listen = request -> {
            Sent.QUERIES.clear();
            Sent.listening = true;
            return request;
        };
        try {
            var page = context.getBean(MockMvcTester.class)
                    .get()
                    .uri(address)
                    .with(Cast.as(login))
                    .with(listen)
                    .exchange();
            assertThat(page).hasStatusOk();
        } finally {
            Sent.listening = false;
        }
        return Sent.QUERIES.stream()
                .map(Sent.Query::sql)
                // A session is kept in the database; its own two statements are not of the page.
                .filter(sql -> !sql.contains("SPRING_SESSION"))
                .toList();
    }
}
