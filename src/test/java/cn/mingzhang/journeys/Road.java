package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;

/** One problem on its way, each piece of work done on the pages where it is done. */
final class Road {
    private final Function<String, Visitor> cast;
    private final String rectifier;
    private final String head;
    private String number;

    /** @param rectifier the responsible unit's officer; {@code head} its head */
    Road(Function<String, Visitor> cast, String rectifier, String head) {
        this.cast = cast;
        this.rectifier = rectifier;
        this.head = head;
    }

    /** Takes up a problem that is on its way already. */
    Road of(String problem) {
        number = problem;
        return this;
    }

    String number() {
        return number;
    }

    Visitor as(String login) {
        return cast.apply(login);
    }

    Visitor see(String login) {
        return as(login).open("/problems/" + number);
    }

    String stage() {
        return as("inspector").open("/problems/" + number + "/closure").stage();
    }

    Road log(String login, String unit, String classCode, String amountDue) {
        var clerk = as(login).open("/problems").follow("/problems/new");
        var today = clerk.today();
        clerk.chooseFirst("item")
                .fill("description", "浏览器走查：" + classCode + " " + unit)
                .choose("classCode", classCode)
                .choose("source", "SUPERVISION")
                .fill("foundOn", today.toString())
                .chooseContaining("responsibleUnitId", unit)
                .choose("rectificationKind", "PHASED")
                .fill("dueOn", today.plusDays(60).toString())
                .choose("procedure", "GENERAL");
        if (!amountDue.isEmpty()) {
            clerk.fill("amountDue", amountDue);
        }
        clerk.submit("/problems");
        number = clerk.page().url().replaceFirst(".*/problems/(\\d{4}-\\d{4,6}).*", "$1");
        assertThat(number).matches("\\d{4}-\\d{4,6}");
        return this;
    }

    Road sign(String login, String step, String remark, String stageAfter) {
        assertThat(as(login).sign(number, step, remark).stage()).as(step).isEqualTo(stageAfter);
        return this;
    }

    Road nameTheRectifier(String name) {
        see(head)
                .follow("/plan")
                .chooseContaining("rectifierId", name)
                .fill("rootCause", "审核把关不严")
                .submit("/plan");
        return this;
    }

    /** A measure, done, with two files dropped at once. */
    Road workAndProve(Path... papers) {
        var clerk = see(rectifier);
        var today = clerk.today();
        clerk.follow("/measures/new")
                .fill("content", "逐户核定，足额追缴")
                .fill("owner", "经办人")
                .fill("dueOn", today.plusDays(30).toString())
                .submit("/measures");
        clerk.menu()
                .follow("/completion")
                .fill("finishedOn", today.toString())
                .fill("result", "已完成，见佐证材料")
                .submit("/completion");
        clerk.open(clerk.lastLink("/evidence?slot=measure:"))
                .attach("files", papers)
                .submit("/evidence");
        for (var paper : papers) {
            assertThat(clerk.text()).contains(paper.getFileName().toString());
        }
        return this;
    }

    Road fileResult(String kind) {
        var clerk = see(rectifier);
        clerk.follow("/results/new")
                .choose("kind", kind)
                .fill("document", "人防整〔2022〕1号")
                .fill("dated", clerk.today().toString())
                .submit("/results");
        return this;
    }

    /** Said by the unit's officer, confirmed by its head. */
    Road rectified() {
        see(rectifier).follow("/status/new").choose("status", "RECTIFIED").submit("/status");
        see(head).follow("/status/confirmation").submit("/status/confirmation");
        return this;
    }

    Road paid(String amount) {
        var treasury = see("treasury").follow("/payments");
        treasury.fill("amount", amount)
                .choose("voucher", "TAX_CERTIFICATE")
                .fill("voucherNumber", "JK-" + number)
                .fill("voucherOn", treasury.today().toString())
                .submit("/payments");
        return this;
    }

    Road reviewed(String notice, String remark) {
        as("reviewer")
                .prepare(number, "REVIEW")
                .choose("notice", notice)
                .fill("remark", remark)
                .confirm();
        return this;
    }

    /** 现场核查 by one of the resident group, confirmed by another with his own password. */
    Road checked() {
        var resident = see("resident").follow("/checks/new");
        resident.fill("checkedOn", resident.today().toString())
                .fill("place", "项目现场")
                .tick("methods", "ON_SITE")
                .fill("finding", "现场与材料一致，费用已入库")
                .tick("conclusion", "CONFIRMED")
                .chooseContaining("secondCheckerId", "杜若兰")
                .submit("/checks");
        see("resident2")
                .follow("/confirmation")
                .fill("password", Journey.PASSWORD)
                .submit("/confirmation");
        return this;
    }

    Road findingsAndScreening(String login) {
        see(login)
                .follow("/findings/new")
                .choose("responsibility", "UNIT")
                .fill("loss", "0")
                .fill("recovered", "0")
                .fill("statement", "单位把关不严，已责令整改；未造成实际损失。")
                .submit("/findings");
        see(login)
                .follow("/screening/new")
                .tick("outcome", "NO_CLUE")
                .fill("reason", "经筛查，未发现问题线索。")
                .submit("/screening");
        return this;
    }

    Road clockForward(int days) {
        var before = as("inspector").open("/demo/clock").today();
        as("inspector").fill("days", Integer.toString(days)).submit("/demo/clock");
        assertThat(as("inspector").today()).isAfterOrEqualTo(before.plusDays(days));
        return this;
    }

    LocalDate today() {
        return as("inspector").open("/").today();
    }
}
