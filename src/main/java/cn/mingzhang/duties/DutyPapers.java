package cn.mingzhang.duties;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.documents.DocumentForm;
import cn.mingzhang.documents.DocumentForms;
import cn.mingzhang.documents.DocumentKind;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.stationery.Stationery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A list on paper. The form is the group's: edited by its office, approved by its deputy. */
@Component
class DutyPapers implements Stationery {
    private final Duties duties;
    private final DutyPages pages;
    private final DocumentForms forms;
    private final DutyWords words;
    private final OfficeClock clock;

    DutyPapers(Duties duties, DutyPages pages, DocumentForms forms, DutyWords words, OfficeClock clock) {
        this.duties = duties;
        this.pages = pages;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<? extends DocumentKind> kinds() {
        return List.of(DutyPaper.values());
    }

    @Override
    public boolean proposes(Officer officer) {
        return officer.holds(Post.GROUP_OFFICE);
    }

    @Override
    public boolean approves(Officer officer) {
        return officer.holds(Post.GROUP_DEPUTY);
    }

    byte[] of(DutyList list) {
        var items = duties.items(list.id());
        var confirmed = pages.confirmed(list);
        var values = new HashMap<String, String>();
        values.put("年度", "" + list.year());
        values.put("治理名称", list.title());
        values.put("责任单位", list.unit());
        values.put("编号", list.number());
        values.put("状态", words.inChinese(() -> words.of("state", list.state())));
        values.put("事项数", "" + items.size());
        values.put(
                "事项",
                items.isEmpty() ? "尚未列出。" : items.stream().map(DutyPapers::line).collect(Collectors.joining("\n")));
        values.put("确认人", confirmed.map(DutyRecords.Taken::officerName).orElse("尚未确认"));
        values.put("确认日期", confirmed.map(taken -> day(taken.happenedOn())).orElse(""));
        values.put("制表日期", day(clock.today()));
        return forms.inForce(DutyPaper.DUTY_LIST).form().fill(DocumentForm.complete(DutyPaper.DUTY_LIST, values));
    }

    private static String line(DutyItem item) {
        var source = item.source().isEmpty() ? "" : "；依据：" + item.source();
        return item.ordinal() + ". " + ended(item.what()) + "责任领导：" + named(item.leader()) + "；责任人："
                + named(item.person()) + "；期限：" + day(item.dueOn()) + source + "。" + progress(item);
    }

    private static String progress(DutyItem item) {
        return item.said().isEmpty()
                ? ""
                : (item.done() ? "已办结（" + day(item.statedOn()) + "）：" : "进展：") + ended(item.said());
    }

    private static String ended(String said) {
        return said.endsWith("。") ? said : said + "。";
    }

    private static String named(String who) {
        return who.isEmpty() ? "（未定）" : who;
    }

    private static String day(@Nullable LocalDate day) {
        return Dates.day(day, Locale.CHINESE);
    }
}
