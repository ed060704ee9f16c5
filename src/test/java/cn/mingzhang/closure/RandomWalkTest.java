package cn.mingzhang.closure;

import static cn.mingzhang.closure.ClosureSamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Anybody tries anything, at random: no walk closes a problem without all that the table asks. */
class RandomWalkTest {

    private static final int WALKS = 50_000;
    private static final int MOVES = 40;
    private static final long SEED = 20211231;

    private static final List<Officer> CAST = List.of(
            ZHANG,
            COUNTY_HEAD,
            officer(31, "both", COUNTY, Post.RECTIFIER, Post.UNIT_HEAD),
            CITY_RECTIFIER,
            CITY_HEAD,
            officer(32, "cityboth", CITY, Post.RECTIFIER, Post.UNIT_HEAD, Post.REVIEWER),
            REVIEWER,
            officer(33, "countyreviewer", COUNTY, Post.REVIEWER),
            RESIDENT,
            RESIDENT_2,
            DEPUTY,
            officer(34, "residentdeputy", RESIDENTS, Post.RESIDENT, Post.GROUP_DEPUTY),
            LI,
            LI_2,
            officer(35, "disciplineboth", ROOM, Post.SUPERVISOR, Post.RESIDENT),
            OFFICE,
            LEADER,
            officer(36, "qu", OTHER_COUNTY, Post.RECTIFIER, Post.UNIT_HEAD),
            officer(37, "countyleader", COUNTY, Post.GROUP_LEADER),
            officer(38, "sysadmin", ROOM, Post.SYSTEM_ADMIN),
            officer(39, "allinone", COUNTY, Post.RECTIFIER, Post.UNIT_HEAD, Post.RESIDENT, Post.SUPERVISOR));

    @Test
    @DisplayName("五万次随机办理，无一在条件不全时销号")
    void noWalkClosesWithoutWhatTheTableAsks() {
        Map<Procedure, Integer> closed = new EnumMap<>(Procedure.class);
        var random = new Random(SEED);
        for (var number = 0; number < WALKS; number++) {
            var walk = new Walk(new Random(random.nextLong()), step -> step);
            walk.go();
            assertThat(walk.oracle.complaints()).isEmpty();
            assertThat(Replay.stageAfter(walk.world.procedure, walk.signatures)).isEqualTo(walk.stage);
            closed.merge(walk.world.procedure, walk.closings, Integer::sum);
        }
        assertThat(closed.get(Procedure.GENERAL))
                .as("general closings, lest the walk prove nothing")
                .isGreaterThan(1000);
        assertThat(closed.get(Procedure.SHORT)).as("short closings").isGreaterThan(1000);
    }

    /** Canaries: each condition on the road taken out of the table in its turn. */
    static Stream<Arguments> conditionsOnTheRoad() {
        return Stream.of(Procedure.values())
                .flatMap(procedure -> procedure.steps().stream())
                .distinct()
                .flatMap(step -> step.clause().providedThat().stream().map(condition -> Arguments.of(step, condition)))
                .filter(pair -> !List.of(Condition.RETURN_STAGE_NAMED, Condition.OTHER_PROBLEM_NAMED)
                        .contains((Condition) pair.get()[1]));
    }

    @DisplayName("少一个条件，随机办理必能发现")
    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("conditionsOnTheRoad")
    void aTableWithoutOneConditionIsCaught(ClosureStep loosened, Condition without) {
        assertCaught(step -> step == loosened ? new Loosened(step, without, false) : step);
    }

    @DisplayName("不看单位和岗位，随机办理必能发现")
    @ParameterizedTest(name = "{0} by anybody")
    @EnumSource(
            value = Step.class,
            names = {"SERVE", "ACCEPT", "VOID", "APPLY", "ENDORSE", "REVIEW", "VERIFY", "COUNTERSIGN", "SIGN_OFF"})
    void aStepInAnybodysHandIsCaught(Step loosened) {
        assertCaught(step -> step == loosened ? new Loosened(step, null, true) : step);
    }

    private static void assertCaught(UnaryOperator<ClosureStep> table) {
        var random = new Random(SEED);
        for (var number = 0; number < WALKS; number++) {
            var walk = new Walk(new Random(random.nextLong()), table);
            walk.go();
            if (!walk.oracle.complaints().isEmpty()) {
                return;
            }
        }
        throw new AssertionError("nobody noticed");
    }

    /** A deliberately broken copy of a line. */
    private record Loosened(ClosureStep step, @Nullable Condition without, boolean byAnybody) implements ClosureStep {
        @Override
        public String name() {
            return step.name();
        }

        @Override
        public Clause clause() {
            return step.clause();
        }

        @Override
        public Set<Post> posts() {
            return byAnybody ? EnumSet.allOf(Post.class) : step.posts();
        }

        @Override
        public boolean isOpenAt(Stage stage, Facts facts) {
            return step.isOpenAt(stage, facts);
        }

        @Override
        public boolean isHeldBy(Officer officer, Stage stage, Facts facts) {
            return byAnybody || step.isHeldBy(officer, stage, facts);
        }

        @Override
        public List<Condition> unmet(Attempt attempt) {
            return step.unmet(attempt).stream()
                    .filter(condition -> condition != without)
                    .toList();
        }
    }

    private static final class Walk {
        private final Random random;
        private final UnaryOperator<ClosureStep> table;
        private final World world;
        private final Oracle oracle;
        private final List<SignatureFact> signatures = new ArrayList<>();
        private List<SignatureFact> round = List.of();
        private Stage stage = Stage.DRAFT;
        private int closings;

        Walk(Random random, UnaryOperator<ClosureStep> table) {
            this.random = random;
            this.table = table;
            world = new World(random);
            oracle = new Oracle(world);
        }

        void go() {
            for (var move = 0;
                    move < MOVES && stage != Stage.VOID && oracle.complaints().isEmpty();
                    move++) {
                world.change(stage);
                var step = table.apply(anyStep());
                tries(step, step.isBySystem() && world.mostly() ? null : anybody(step));
            }
        }

        /** Mostly onward, sometimes anywhere: else few walks would come to an end. */
        private ClosureStep anyStep() {
            var onward = world.procedure.stepOnward(stage);
            return onward.isPresent() && world.mostly() ? onward.get() : world.one(world.procedure.steps());
        }

        /** Mostly somebody with the post, whatever his unit. */
        private Officer anybody(ClosureStep step) {
            var officer = world.one(CAST);
            for (var look = 0; look < 12 && !officer.holdsAny(step.posts()); look++) {
                officer = world.one(CAST);
            }
            return officer;
        }

        private void tries(ClosureStep step, @Nullable Officer officer) {
            var facts = world.facts(round);
            var mayAct = officer == null ? step.isBySystem() : step.isHeldBy(officer, stage, facts);
            var attempt = attempt(facts, officer);
            if (mayAct && step.isOpenAt(stage, facts) && step.unmet(attempt).isEmpty()) {
                takes(step, officer, attempt);
            }
        }

        private Attempt attempt(Facts facts, @Nullable Officer officer) {
            var remark = world.mostly() ? "同意" : "";
            var back = world.mostly() ? world.one(List.of(Stage.values())) : null;
            var notice = world.mostly() ? world.one(List.of(NoticeScope.values())) : null;
            return new Attempt(facts, officer, remark, world.today, back, notice, null);
        }

        private void takes(ClosureStep step, @Nullable Officer officer, Attempt attempt) {
            var from = stage;
            stage = step.to(attempt);
            if (step.name().equals("REVIEW")) {
                world.scope = attempt.notice();
            }
            if (stage == Stage.RECTIFYING) {
                world.checked = false;
            }
            closings += stage == Stage.CLOSED ? 1 : 0;
            oracle.sees(step.name(), from, stage, officer, attempt.remark());
            signatures.add(new SignatureFact(
                    world.procedure.step(step.name()).orElseThrow(),
                    signatures.size() + 1,
                    from,
                    stage,
                    officer == null ? null : officer.id(),
                    officer == null ? null : officer.unit().id()));
            if (oracle.complaints().isEmpty()) {
                round = Replay.of(world.procedure, signatures).round();
            }
        }
    }
}
