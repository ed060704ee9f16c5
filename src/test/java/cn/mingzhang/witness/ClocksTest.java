package cn.mingzhang.witness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Step;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Clocks;
import cn.mingzhang.people.Clocks.Clock;
import cn.mingzhang.people.Post;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@WebTest
@DisplayName("计时：凡有期限的，都在某个人的收件箱里")
class ClocksTest {
    @Autowired
    private ObjectProvider<Clocks> capabilities;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Road road;

    private List<Clock> running(String kind, int days) {
        return capabilities.stream()
                .filter(one -> one.kinds().contains(kind))
                .flatMap(one -> one.running(kind, road.today(), road.today().plusDays(days)).stream())
                .toList();
    }

    @Test
    @DisplayName("每种计时只有一家，两种语言都有名称；没有事时都问得动")
    void eachKindIsToldByOneAndHasItsWords() {
        var kinds = capabilities.stream().flatMap(one -> one.kinds().stream()).toList();
        assertThat(kinds).doesNotHaveDuplicates().hasSizeGreaterThan(20);
        for (var kind : kinds) {
            for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(messages.getMessage("inbox.kind." + kind, new Object[0], language))
                        .isNotBlank();
            }
            running(kind, 30);
        }
    }

    @Test
    @DisplayName("没有完成的措施有期限，先告诉经办人；完成即止")
    void aMeasureRuns() {
        var number = road.rectifying();
        assertThat(running("measure", 400)).isEmpty();
        road.measure(number);
        assertThat(running("measure", 400)).singleElement().satisfies(one -> {
            assertThat(one.number()).startsWith(number.value());
            assertThat(one.officerId()).isEqualTo(road.officer("county").id());
            assertThat(one.due()).isEqualTo(road.today().plusDays(5));
            assertThat(one.href()).isEqualTo("/problems/" + number.value() + "#measures");
        });
        road.applied();
        assertThat(running("measure", 400)).hasSize(1);
    }

    @Test
    @DisplayName("单位提出异议，监督的人有期限处理；处理即止")
    void aDisputeRuns() {
        var number = road.drafted("FE-04", Procedure.GENERAL, Yuan.ofFen(100_000), Yuan.ZERO);
        road.sign(number, Step.SERVE, "inspector2");
        road.sign(number, Step.DISPUTE, "countyhead");
        assertThat(running("dispute", 30)).singleElement().satisfies(one -> {
            assertThat(one.posts()).containsExactlyInAnyOrder(Post.SUPERVISOR, Post.RESIDENT);
            assertThat(one.due()).isAfter(road.today());
        });
        road.sign(number, Step.UPHOLD, "inspector");
        assertThat(running("dispute", 30)).isEmpty();
    }
}
