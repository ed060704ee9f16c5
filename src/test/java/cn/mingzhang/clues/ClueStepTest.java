package cn.mingzhang.clues;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.compartment.Compartment;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("线索办理程序")
class ClueStepTest {
    @Autowired
    private Compartment compartment;

    @Autowired
    private Registrar registrar;

    @ParameterizedTest(name = "in {0} the {1} may {2}")
    @CsvSource(delimiter = '|', textBlock = """
            REGISTERED | keeper    | ASSIGN
            REGISTERED | inspector | -
            ASSIGNED   | inspector | OPINE
            ASSIGNED   | resident  | OPINE
            ASSIGNED   | keeper    | -
            OPINED     | inspector | REJECT, APPROVE, SHELVE
            OPINED     | resident  | -
            SHELVED    | keeper    | REVIVE
            SHELVED    | inspector | REVIVE
            HANDLING   | resident  | FILE, CONCLUDE
            HANDLING   | keeper    | -
            FILED      | inspector | CONCLUDE
            CONCLUDED  | keeper    | FEED_BACK
            FED_BACK   | keeper    | ARCHIVE
            ARCHIVED   | keeper    | -
            ASSIGNED   | head      | -
            OPINED     | petition  | -
            """)
    void eachStepIsOfAPost(ClueStage stage, String login, String steps) {
        var expected = steps.equals("-") ? "" : steps;
        assertThat(ClueStep.at(stage).stream()
                        .filter(step -> step.isOpenTo(registrar.officer(login), stage))
                        .map(Enum::name)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("程序表与数据库中的一致")
    void theDatabaseKnowsTheSameRoad() {
        var road = compartment.as(
                registrar.officer("keeper"),
                inside -> inside.sql(
                                "SELECT step || ' ' || stage_from || ' ' || stage_to || ' '"
                                        + " || (SELECT string_agg(p, ',' ORDER BY p) FROM unnest(posts) AS p) FROM sealed.clue_road()")
                        .query(String.class)
                        .list());
        assertThat(road).containsExactlyInAnyOrderElementsOf(table());
    }

    private static List<String> table() {
        return Arrays.stream(ClueStep.values()).flatMap(ClueStepTest::lines).toList();
    }

    private static Stream<String> lines(ClueStep step) {
        var posts = step.by().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        return step.during().stream().map(from -> step + " " + from + " " + step.to() + " " + posts);
    }
}
