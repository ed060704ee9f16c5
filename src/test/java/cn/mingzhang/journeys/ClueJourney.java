package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;

/** Axe looks at every kind of page in both languages; the head of the inspected office, who leads the group, gets the same as before. */
@Tag("proof")
@TestPropertySource(properties = "mingzhang.journey=clue")
@DisplayName("线索：从登记、移送到反馈，问题会签；组长处处不见")
class ClueJourney extends Journey {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("登记、知悉范围、分办、处置、移送、回执、反馈；须查的答复之前不能会签")
    void fromRegistrationToTheAnsweredTransferAndTheCountersign() {
        var inspector = as("inspector");
        var keeper = as("keeper");
        var problem = inspector.firstProblemAt("AWAITING_COUNTERSIGN", "COUNTY");
        var before = seenByHead(problem);

        inspector.open("/problems/" + problem).follow("/screening/new");
        inspector
                .tick("outcome", "TO_INVESTIGATE")
                .fill("handoverNumber", "旅程移1号")
                .submit("/screening");

        keeper.open("/problems/" + problem).follow("/clues/new?problem=" + problem);
        keeper.submitRefused("/clues", 422);
        keeper.choose("entryCheck", "OURS")
                .choose("source", "SUPERVISION")
                .fill("sourceUnit", "第二监督检查室")
                .choose("kind", "NEGLECT")
                .choose("level", "COUNTY")
                .choose("secrecy", "INTERNAL")
                .chooseFirst("accusedUnitId")
                .choose("accusedRank", "TOWNSHIP_LEADER")
                .fill("named", "罗开平")
                .chooseContaining("approverId", "周知非")
                .submit("/clues");
        var clue = keeper.find("h1").innerText().replaceFirst("(?s).*(XS-\\d{4}-\\d{4}).*", "$1");
        keeper.submit("/openings");
        assertThat(keeper.text()).contains("罗开平", problem);
        keeper.follow("/knowers/new").chooseContaining("officerId", "李慎行").submit("/knowers");
        step(keeper.open("/clues/" + clue), "ASSIGN", "handlerId", "李慎行");
        var resident = as("resident").open("/clues/" + clue).submit("/openings");
        step(resident, "OPINE", "disposal", "");
        step(inspector.open("/clues/" + clue).submit("/openings"), "APPROVE", "", "");

        keeper.open("/clues/" + clue).follow("/clues/transfers/new?clue=" + clue);
        keeper.fill("receiver", "市纪委监委第五审查调查室").fill("pages", "12").submit("/clues/transfers");
        var transfer = path(keeper);
        transferStep(inspector.open(transfer), "APPROVE", Map.of());
        transferStep(keeper.open(transfer), "SEND", Map.of("person", "丁收件"));
        keeper.follow("/files/new");
        keeper.tick("slot", "LETTER")
                .attach("scan", Papers.pdf(folder, "移送函.pdf"))
                .submit("/files");
        keeper.follow("/steps/new?step=RECEIPT").chooseFirst("plan");
        keeper.fill("document", "旅程回1号")
                .fill("person", "戊承办")
                .fill("password", PASSWORD)
                .submit("/steps");
        keeper.follow("/steps/new?step=ANSWER").chooseFirst("outcomes");
        keeper.fill("document", "旅程反1号").fill("password", PASSWORD).submit("/steps");
        assertThat(keeper.text()).contains("旅程反1号", "戊承办", clue);

        assertThat(seenByHead(problem)).as("what the head of the group sees").isEqualTo(before);

        inspector.open("/problems/" + problem).follow("/findings/new");
        inspector
                .choose("responsibility", "UNIT")
                .fill("loss", "0")
                .fill("recovered", "0")
                .fill("statement", "单位把关不严，已责令整改；未造成实际损失。")
                .submit("/findings");
        inspector.prepare(problem, "COUNTERSIGN").fill("remark", "责任已查明");
        inspector.fill("password", PASSWORD).submitRefused("/closure/signatures", 422);
        keeper.open("/problems/" + problem).follow("/answer");
        keeper.choose("outcome", "HANDED_ON").submit("/answer");
        inspector.sign(problem, "COUNTERSIGN", "责任已查明，线索已答复");
        assertThat(inspector.stage()).isEqualTo("AWAITING_SIGN_OFF");

        headSeesNothing(clue, transfer, problem);
    }

    private static void step(Visitor visitor, String step, String field, String words) {
        visitor.follow("/steps/new?step=" + step);
        if (!field.isEmpty()) {
            if (words.isEmpty()) {
                visitor.chooseFirst(field);
            } else {
                visitor.chooseContaining(field, words);
            }
        }
        visitor.fill("password", PASSWORD).submit("/steps");
    }

    private static void transferStep(Visitor visitor, String step, Map<String, String> fields) {
        visitor.follow("/steps/new?step=" + step);
        fields.forEach(visitor::fill);
        visitor.fill("password", PASSWORD).submit("/steps");
    }

    private static String path(Visitor visitor) {
        return visitor.page().url().replaceFirst("https?://[^/]+", "");
    }

    /** What the ledger's pages show the group's leader, by address. */
    private Map<String, String> seenByHead(String problem) {
        var seen = new LinkedHashMap<String, String>();
        for (var address : List.of(
                "/",
                "/dashboard",
                "/figures",
                "/problems",
                "/accountability",
                "/problems?q=XS",
                "/help",
                "/handovers")) {
            seen.put(address, as("head").open(address).text());
        }
        seen.put("problem", as("head").open("/problems/" + problem).text());
        return seen;
    }

    private void headSeesNothing(String clue, String transfer, String problem) {
        var head = as("head");
        var number = transfer.replaceFirst(".*/", "");
        for (var hidden : List.of(
                "/clues", "/clues/" + clue, "/clues/transfers", transfer, "/clues.xlsx", "/accountability/persons")) {
            head.openRefused(hidden, 404);
        }
        for (var address :
                List.of("/", "/problems", "/problems/" + problem, "/problems?q=" + clue, "/figures", "/dashboard")) {
            head.open(address);
            assertThat(head.find("a[href*='/clues'], a[href*='/screening']:not([href='/screening'])")
                            .count())
                    .as(address)
                    .isZero();
            assertThat(head.find("body").innerText()).as(address).doesNotContain(number, "旅程移1号", "旅程反1号");
            assertThat(head.text().replace("“" + clue + "”", "").replace(clue, ""))
                    .as(address)
                    .doesNotContain("XS-2");
        }
    }
}
