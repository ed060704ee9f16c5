package cn.mingzhang.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.audit.Actor;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.closure.Step;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.NewOfficer;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ClosureDesk;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.SigningRequest;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.WrongPost;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommittedTest
@DisplayName("同一时刻：许多人办同一件事，只有一个办成")
class AtOnceTest {
    private static final int CROWD = 50;

    @Autowired
    private Road road;

    @Autowired
    private ClosureDesk closure;

    @Autowired
    private Registry registry;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void peopleAreIn() {
        DemoCast.enter(registry);
    }

    @Test
    @DisplayName("一人同时签五十次：一个签名，一个环节，一个文号")
    void fiftySignaturesOfOneOfficerAreOne() throws Exception {
        var number = road.awaitingSignOff();
        var deputy = road.officer("deputy");
        var before = closureNumbers();
        var request = SigningRequest.of(Step.SIGN_OFF, road.file(number).version(), "同意销号");
        assertThat(atOnce(times(CROWD, () -> closure.sign(number, request, deputy))))
                .isEqualTo(1);
        assertThat(road.file(number).stage()).isEqualTo(Stage.CLOSED);
        mustBeSignedOnce(number, Step.SIGN_OFF);
        assertThat(closureNumbers())
                .as("no number is lost to those who came too late")
                .isEqualTo(before + 1);
    }

    private int closureNumbers() {
        return sql.sql("SELECT coalesce(sum(last), 0) FROM problem_number WHERE series = 'CLOSURE'")
                .query(Integer.class)
                .single();
    }

    @Test
    @DisplayName("五十名监督员同时会签一件：一个签名")
    void fiftyOfficersOfOnePostSignOnce() throws Exception {
        var number = road.awaitingCountersign();
        road.determined(number);
        road.screened(number);
        var request = SigningRequest.of(Step.COUNTERSIGN, road.file(number).version(), "同意会签");
        var signing = supervisors().stream()
                .<Callable<?>>map(officer -> () -> closure.sign(number, request, officer))
                .toList();
        assertThat(atOnce(signing)).isEqualTo(1);
        assertThat(road.file(number).stage()).isEqualTo(Stage.AWAITING_SIGN_OFF);
        mustBeSignedOnce(number, Step.COUNTERSIGN);
    }

    @RepeatedTest(5)
    @DisplayName("一人会签，一人退回：只有一个生效")
    void ofTwoConflictingStepsOneCounts() throws Exception {
        var number = road.awaitingCountersign();
        road.determined(number);
        road.screened(number);
        var version = road.file(number).version();
        var forward = SigningRequest.of(Step.COUNTERSIGN, version, "同意会签");
        var back = SigningRequest.of(Step.RETURN, version, "材料不齐").backTo(Stage.RECTIFYING);
        assertThat(atOnce(List.of(
                        () -> closure.sign(number, forward, road.officer("inspector")),
                        () -> closure.sign(number, back, road.officer("inspector2")))))
                .isEqualTo(1);
        assertThat(signatures(number, Step.COUNTERSIGN) + signatures(number, Step.RETURN))
                .isEqualTo(1);
        assertThat(road.file(number).stage())
                .isEqualTo(signatures(number, Step.RETURN) == 1 ? Stage.RECTIFYING : Stage.AWAITING_SIGN_OFF);
    }

    @RepeatedTest(5)
    @DisplayName("两个窗口同时改一条措施：一个存下，一个 409，不会无声地盖掉")
    void ofTwoAmendmentsOneIsToldThatTheFileHasMovedOn() throws Exception {
        var number = road.rectifying();
        var measure = road.measure(number);
        var version = road.file(number).version();
        var kept = new ArrayList<String>();
        assertThat(atOnce(Stream.of("甲写的", "乙写的")
                        .<Callable<?>>map(content -> () -> {
                            var status = amend(number, measure, version, content);
                            if (status == 409) {
                                throw new Conflict(content);
                            }
                            assertThat(status).isBetween(300, 399);
                            synchronized (kept) {
                                kept.add(content);
                            }
                            return status;
                        })
                        .toList()))
                .isEqualTo(1);
        assertThat(sql.sql("SELECT content FROM problem_measure WHERE id = ?")
                        .param(measure)
                        .query(String.class)
                        .list())
                .isEqualTo(kept);
    }

    private int amend(ProblemNumber number, long measure, int version, String content) {
        return mvc.post()
                .uri("/problems/{n}/measures/{id}", number, measure)
                .with(Cast.as("county"))
                .with(csrf())
                .param("version", "" + version)
                .param("content", content)
                .param("owner", "廖长根")
                .param("dueOn", road.today().plusDays(9).toString())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private void mustBeSignedOnce(ProblemNumber number, Step step) {
        assertThat(signatures(number, step)).isEqualTo(1);
        assertThat(sql.sql("SELECT count(*) FROM trail_entry WHERE subject_number = ? AND deed = ?")
                        .params(number.value(), "CLOSURE_" + step)
                        .query(Integer.class)
                        .single())
                .as("deeds in the trail")
                .isEqualTo(1);
    }

    private int signatures(ProblemNumber number, Step step) {
        return sql.sql("SELECT count(*) FROM problem_signature s JOIN problem p ON p.id = s.problem_id"
                        + " WHERE p.number = ? AND s.step = ?")
                .params(number.value(), step.name())
                .query(Integer.class)
                .single();
    }

    private List<Officer> supervisors() {
        var room = registry.unitByCode(DemoCast.SECOND_ROOM, DemoCast.SINCE).orElseThrow();
        return IntStream.range(0, CROWD)
                .mapToObj(n -> {
                    var id = registry.appoint(
                            Actor.SYSTEM, new NewOfficer("watch" + n, "监督" + n, room.id()), DemoCast.SINCE);
                    registry.givePost(Actor.SYSTEM, id, Post.SUPERVISOR, room.id(), DemoCast.SINCE);
                    registry.civilDefenseUnits(DemoCast.SINCE)
                            .forEach(unit -> registry.assignUnit(Actor.SYSTEM, id, unit.id(), DemoCast.SINCE));
                    return registry.officer(id, road.today());
                })
                .toList();
    }

    private static List<Callable<?>> times(int times, Callable<?> deed) {
        return IntStream.range(0, times).<Callable<?>>mapToObj(n -> deed).toList();
    }

    /** All begin together; who is refused is refused because the file has moved on. @return how many succeeded */
    private static long atOnce(List<Callable<?>> deeds) throws Exception {
        var start = new CyclicBarrier(deeds.size());
        var threads = Executors.newFixedThreadPool(deeds.size());
        try {
            var done = threads.invokeAll(deeds.stream()
                    .<Callable<Boolean>>map(deed -> () -> {
                        start.await();
                        try {
                            deed.call();
                            return true;
                        } catch (Conflict | WrongPost movedOn) {
                            return false;
                        }
                    })
                    .toList());
            var succeeded = 0;
            for (var one : done) {
                succeeded += one.get() ? 1 : 0;
            }
            return succeeded;
        } finally {
            threads.shutdownNow();
        }
    }
}
