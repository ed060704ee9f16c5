package cn.mingzhang.closure;

import cn.mingzhang.people.Post;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The procedure written out for people, from the enums and the messages alone. */
final class ClosureDocs {

    private static final Properties CHINESE = bundle("/messages.properties");
    private static final Properties ENGLISH = bundle("/messages_en.properties");

    private ClosureDocs() {}

    static String render() {
        return """
                # 销号程序 The closure procedure

                Rendered from `closure/Step.java`, `closure/ShortStep.java` and the message bundles; `ClosureDocsTest` compares it.
                After a change to the table: `./mvnw test -Dtest=ClosureDocsTest -Dclosure.docs=write`.

                ## 一般程序 General procedure

                %s
                ## 立行立改 Short procedure

                无资金、无项目且类别允许的，可在交办时选定；以下各步与一般程序相同，核验销号代替初审以后的环节。
                For problems without money, without a project, of a class that allows it, chosen when the problem is served.
                It shares %s with the general procedure; in place of all that follows the unit's signature stands

                %s
                ## 环节 Stages

                %s
                ## 条件 Conditions

                条件在按下之前逐条显示，红的一条指明到哪里补正。线索条件只向监督检查、派驻和线索管理岗位显示。
                Every condition is shown before anybody presses; what is missing says where it is put right. The CLUE_ conditions are
                shown to SUPERVISOR, RESIDENT and CLUE_KEEPER only.

                %s""".formatted(
                steps(List.of(Step.values())), shared(), steps(List.of(ShortStep.values())), stages(), conditions());
    }

    private static String steps(List<? extends ClosureStep> steps) {
        return """
                | step | 步骤 | while 环节 | by (post) 岗位 | moves it to 转至 | provided that 条件 |
                | --- | --- | --- | --- | --- | --- |
                """ + steps.stream().map(ClosureDocs::row).collect(Collectors.joining());
    }

    private static String row(ClosureStep step) {
        var clause = step.clause();
        return row(
                step.name() + "<br>" + english(step.messageKey()),
                chinese(step.messageKey()),
                clause.during().stream().map(ClosureDocs::stage).collect(Collectors.joining("<br>")),
                by(clause),
                clause.to() == null
                        ? "RECTIFYING or a later stage already passed, named<br>整改中，或本轮已经过的环节，须指明"
                        : stage(clause.to()),
                clause.providedThat().stream().map(Condition::name).collect(Collectors.joining("<br>")));
    }

    private static String by(Clause clause) {
        var posts = clause.by().stream().map(ClosureDocs::post).collect(Collectors.joining("<br>"));
        var superior = clause.orSuperiorHead() ? "<br>" + hand("SUPERIOR") : "";
        return switch (clause.hand()) {
            case POST -> posts + superior;
            case HOLDER -> hand("HOLDER") + "<br>" + posts;
            case CLOCK -> hand("CLOCK");
            case SYSTEM -> hand("SYSTEM");
        };
    }

    private static String hand(String name) {
        return english("closure.hand." + name).strip() + "<br>" + chinese("closure.hand." + name);
    }

    private static String stage(Stage stage) {
        return stage.name() + " " + chinese("closure.stage." + stage.name());
    }

    private static String post(Post post) {
        return post.name() + " " + chinese("people.post." + post.name());
    }

    private static String shared() {
        return Procedure.SHORT.steps().stream()
                .filter(Procedure.GENERAL::has)
                .map(ClosureStep::name)
                .collect(Collectors.joining(", "));
    }

    private static String stages() {
        return """
                | stage | 环节 | English |
                | --- | --- | --- |
                """
                + Stream.of(Stage.values())
                        .map(stage -> row(
                                stage.name(),
                                chinese("closure.stage." + stage.name()),
                                english("closure.stage." + stage.name())))
                        .collect(Collectors.joining());
    }

    private static String conditions() {
        return """
                | condition | asked of | what is missing 未具备时 | English |
                | --- | --- | --- | --- |
                """
                + Stream.of(Condition.values())
                        .map(condition -> row(
                                condition.name(),
                                askedBy(condition),
                                chinese(condition.messageKey()),
                                english(condition.messageKey())))
                        .collect(Collectors.joining());
    }

    private static String askedBy(Condition condition) {
        return Stream.of(Procedure.values())
                .flatMap(procedure -> procedure.steps().stream())
                .distinct()
                .filter(step -> step.asksFor(condition))
                .map(ClosureStep::name)
                .collect(Collectors.joining(", "));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    static String chinese(String key) {
        return text(CHINESE, key);
    }

    static String english(String key) {
        return text(ENGLISH, key);
    }

    private static String text(Properties bundle, String key) {
        var text = bundle.getProperty(key);
        if (text == null || text.isBlank()) {
            throw new AssertionError("no message " + key);
        }
        return text;
    }

    private static Properties bundle(String name) {
        try (var in = ClosureDocs.class.getResourceAsStream(name)) {
            var bundle = new Properties();
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
