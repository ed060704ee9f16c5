package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;

/** The clock is moved here: an application of its own. */
@Tag("proof")
@TestPropertySource(properties = "mingzhang.journey=letter")
@DisplayName("一份建议书：从起草到最后一项认可，路上有一项逾期")
class LetterJourney extends Journey {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("起草、签发、送达、答复、退回、逾期、延期、认可，办结")
    void fromTheDraftToTheLastClause() throws IOException {
        var scan = folder.resolve("回证.pdf");
        Files.write(scan, cn.mingzhang.evidence.Samples.pdf("回证"));
        var drafter = as("resident").open("/letters/new?kind=supervision-advice");
        drafter.fill("title", "关于易地建设审批岗位分设的建议").chooseContaining("unit", "大竹县人民防空办公室");
        drafter.fill("facts", "动态督查发现审批与收费由一人经办。").fill("findings", "岗位未分设。");
        drafter.fill("contact", "李慎行").fill("phone", "0818-2100010");
        drafter.fill("asked[0].demand", "审批、收费分设岗位").submitRefused("kind=supervision-advice", 422);
        assertThat(drafter.text()).contains("请填写这一项的期限");
        drafter.fill("asked[0].due", due(drafter, 3)).fill("asked[1].demand", "逐项自查");
        drafter.fill("asked[1].due", due(drafter, 40)).submit("kind=supervision-advice");
        var letter = path(drafter);
        drafter.follow("/submit").submit("/submit");
        as("countyhead").openRefused(letter, 404);

        var approver = as("inspector").open("/letters?bucket=letter-approve").open(letter);
        approver.follow("/issue").fill("password", "wrong").submitRefused("/issue", 422);
        approver.fill("password", PASSWORD).submit("/issue");
        assertThat(approver.find("h1").innerText()).contains("已签发");
        drafter.open("/letters?bucket=letter-serve").open(letter).follow("/serve");
        drafter.choose("method", "DIRECT").fill("recipient", "蒋立夏").submitRefused("/serve", 422);
        drafter.attach("scan", scan).submit("/serve");

        var head = as("countyhead").open("/letters?bucket=letter-reply").open(letter);
        reply(head, 2, "自查表附后");
        as("inspector").open("/demo/clock").fill("days", "5").submit("/demo/clock");
        drafter.open("/letters?late=true");
        assertThat(drafter.text()).contains("关于易地建设审批岗位分设的建议");
        drafter.open(letter);
        assertThat(drafter.find("#clause-1").innerHTML()).contains("已超");

        approver.open(letter)
                .follow("/clauses/1/extend")
                .fill("until", due(approver, 10))
                .fill("remark", "编制审批中");
        approver.fill("password", PASSWORD).submit("/extend");
        assertThat(approver.find("#clause-1").innerText()).contains("已延期 1 次");
        drafter.open(letter).follow("/clauses/2/return").fill("remark", "缺两个项目").submit("/return");
        reply(head.open(letter), 1, "岗位已分设，任职文件附后");
        reply(head.open(letter), 2, "两个项目已补");
        drafter.open("/letters?bucket=letter-judge").open(letter);
        drafter.follow("/clauses/1/accept").submit("/accept");
        drafter.open(letter).follow("/clauses/2/accept").submit("/accept");
        assertThat(drafter.open(letter).find("h1").innerText()).contains("已办结");
        head.openRefused(letter + "/clauses/1/reply", 409);
    }

    @Test
    @DisplayName("英文：登记簿、规则、起草一件提醒函并不发")
    void aReminderDroppedInEnglish() {
        var office = asInEnglish("office").open("/letters").follow("/letters/rules");
        office.open("/letters/new?kind=reminder").fill("title", "Reminder of the weekly list");
        office.chooseContaining("unit", "大竹县人民防空办公室").submit("kind=reminder");
        office.follow("/submit");
        assertThat(office.text()).contains("There is no clause yet");
        office.open(path(office).replace("/submit", "")).follow("/drop").submitRefused("/drop", 422);
        office.fill("remark", "Said by phone").submit("/drop");
        assertThat(office.find("h1").innerText()).contains("Dropped");
    }

    private static void reply(Visitor head, int clause, String said) {
        head.follow("/clauses/" + clause + "/reply").fill("remark", said).fill("password", PASSWORD);
        head.submit("/reply");
    }

    private static String due(Visitor visitor, int days) {
        LocalDate today = visitor.today();
        return today.plusDays(days).toString();
    }

    private static String path(Visitor visitor) {
        return visitor.page().url().replaceFirst("https?://[^/]+", "").replaceFirst("#.*", "");
    }
}
