package cn.mingzhang.fees;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("待第二人核准的核定")
class ProposedTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private FeeRoad road;

    @Autowired
    private FeeLedger fees;

    private Document page(String address, String login) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(address).with(as(login)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    @DisplayName("工作台上的数点开就是这么多条；收费员看不到这一页")
    void theNumberOnTheDeskOpensItsRows() throws UnsupportedEncodingException {
        road.standard();
        for (var name : new String[] {"滨江某苑", "城东某苑"}) {
            fees.propose(road.project(name), road.asked("100"), road.officer("feeclerk"));
        }
        var bucket = page("/", "head").select("section[data-bucket=fees]");
        assertThat(bucket.attr("data-count")).isEqualTo("2");
        var list = page(bucket.select("a.bucket__count").attr("href"), "head");
        assertThat(list.select("table[data-total]").attr("data-total")).isEqualTo("2");
        assertThat(list.text()).contains("城东某苑", "何小满", "100,000.00");
        assertThat(mvc.get().uri("/fees/assessments").with(as("feeclerk")).exchange())
                .hasStatus(403);
    }
}
