package cn.mingzhang.batches;

import cn.mingzhang.audit.History;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.NoticeScope;
import cn.mingzhang.closure.Step;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.FileViews;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.PublishedNotice;
import cn.mingzhang.problems.StepPreview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the pages of a batch; every problem is judged singly, by the table that also guards. */
@Component
class BatchPages {
    private final FileViews files;
    private final History history;
    private final BatchWords words;

    BatchPages(FileViews files, History history, BatchWords words) {
        this.files = files;
        this.history = history;
        this.words = words;
    }

    /** The judgement of what was ticked, before the agenda is made. */
    List<BatchPage.Row> judged(ClosureStep step, List<ProblemNumber> numbers, Officer officer) {
        var rows = new ArrayList<BatchPage.Row>();
        for (var number : numbers) {
            rows.add(judged(rows.size() + 1, files.preview(number, step, officer), officer));
        }
        return rows;
    }

    BatchPage page(Batch batch, Officer officer) {
        var rows = batch.items().stream().map(item -> row(batch, item, officer)).toList();
        var open = !batch.isDone();
        var toSign = rows.stream().filter(BatchPage.Row::ready).count();
        var mine = officer.holdsAny(batch.step().posts()) && batch.isOpenTo(officer.id());
        return new BatchPage(
                batch.number(),
                batch.title(),
                words.step(batch.step()),
                words.of(batch.step().messageKey() + ".consequence"),
                words.of("batches.state." + state(batch)),
                tone(batch),
                open
                        ? words.of("batches.sum.open", toSign, batch.open().size() - toSign)
                        : batch.isWithdrawn()
                                ? words.of("batches.sum.withdrawn", rows.size())
                                : words.of("batches.sum.done", batch.signed(), batch.staying()),
                open,
                mine,
                batch.mayBeWithdrawnBy(officer),
                toSign,
                facts(batch),
                rows,
                mine && BatchStep.asksForNotice(batch.step()) ? words.notices() : List.of(),
                notices(batch, officer).isEmpty() ? null : "/batches/" + batch.number() + "/notice",
                history.of(batch.subject(), words.locale()));
    }

    static String state(Batch batch) {
        return batch.isWithdrawn()
                ? "WITHDRAWN"
                : batch.signing() == null ? "WAITS" : batch.isDone() ? "SIGNED" : "BROKEN_OFF";
    }

    private static String tone(Batch batch) {
        return batch.isWithdrawn() ? "neutral" : batch.signing() == null ? "info" : batch.isDone() ? "good" : "warn";
    }

    private List<Fact> facts(Batch batch) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                words.of("batches.made"),
                words.of("batches.by", batch.madeByName(), batch.madeByUnit(), Dates.day(batch.madeOn()))));
        var withdrawal = batch.withdrawal();
        if (withdrawal != null) {
            facts.add(new Fact(
                    words.of("batches.state.WITHDRAWN"),
                    withdrawal.officerName() + " " + Dates.day(withdrawal.withdrawnOn()) + " " + withdrawal.reason()));
        }
        var signing = batch.signing();
        if (signing != null) {
            facts.add(new Fact(
                    words.of("batches.signedBy"),
                    words.of("batches.by", signing.officerName(), signing.unitName(), Dates.day(signing.signedOn()))));
            facts.add(new Fact(words.of("batches.post"), posts(signing.officerPost())));
            facts.add(new Fact(words.of("batches.remark"), signing.remark()));
            if (signing.notice() != null) {
                facts.add(new Fact(words.of("closure.field.notice"), words.of("closure.notice." + signing.notice())));
            }
        }
        return facts;
    }

    private String posts(String posts) {
        return Arrays.stream(posts.split("\\+"))
                .map(post -> words.of("people.post." + post))
                .collect(Collectors.joining(words.of("closure.comma")));
    }

    private BatchPage.Row row(Batch batch, Batch.Item item, Officer officer) {
        var preview = files.preview(item.number(), batch.step(), officer);
        if (batch.isWithdrawn()) {
            var verdict = words.of("batches.item.withdrawn");
            return row(item.ordinal(), preview, verdict, "neutral", false, List.of(), List.of());
        }
        return item.isOpen() ? judged(item.ordinal(), preview, officer) : done(item, preview, officer);
    }

    private BatchPage.Row judged(int ordinal, StepPreview preview, Officer officer) {
        return row(
                ordinal,
                preview,
                words.of(preview.ready() ? "batches.ready" : "batches.stays"),
                preview.ready() ? "good" : "warn",
                preview.ready(),
                preview.ready() ? List.of() : missing(preview, officer),
                preview.facts());
    }

    private List<ChecklistLine> missing(StepPreview preview, Officer officer) {
        if (preview.obstacle() != null) {
            return List.of(
                    words.reason(preview.number(), Stay.of(preview.obstacle()).name(), officer));
        }
        return preview.lines().stream().filter(line -> !line.met()).toList();
    }

    private BatchPage.Row done(Batch.Item item, StepPreview preview, Officer officer) {
        return row(
                item.ordinal(),
                preview,
                item.isSigned() ? words.of("batches.item.signed", item.signature()) : words.of("batches.item.stayed"),
                item.isSigned() ? "good" : "warn",
                false,
                item.why().stream()
                        .map(code -> words.reason(item.number(), code, officer))
                        .toList(),
                List.of());
    }

    private static BatchPage.Row row(
            int ordinal,
            StepPreview preview,
            String verdict,
            String tone,
            boolean ready,
            List<ChecklistLine> lines,
            List<Fact> facts) {
        return new BatchPage.Row(
                ordinal,
                preview.number().value(),
                preview.description(),
                preview.unit(),
                preview.amount(),
                preview.stage(),
                preview.number() + "@" + preview.version(),
                verdict,
                tone,
                ready,
                lines,
                facts);
    }

    /** What this batch has published: of its verified problems those whose notice began that day. */
    List<PublishedNotice> notices(Batch batch, Officer officer) {
        var signing = batch.signing();
        if (batch.step() != Step.VERIFY || signing == null) {
            return List.of();
        }
        return batch.items().stream()
                .filter(Batch.Item::isSigned)
                .map(item -> files.notice(item.number(), officer))
                .filter(notice -> notice.isBegunOn(signing.signedOn()))
                .toList();
    }

    BatchSheet sheet(Batch batch, Officer officer, String code, String printed) {
        var signing = batch.signing();
        return new BatchSheet(
                "批次审批表",
                batch.number(),
                batch.title(),
                words.inChinese(batch.step().messageKey()),
                batch.items().stream().map(item -> line(batch, item, officer)).toList(),
                "共" + batch.items().size() + "件"
                        + (batch.isWithdrawn() ? "，已撤回" : "")
                        + (signing == null ? "" : "，签批" + batch.signed() + "件，留下" + batch.staying() + "件"),
                signing == null ? "" : signing.remark(),
                signing == null
                        ? ""
                        : signing.unitName() + "（" + postsInChinese(signing.officerPost()) + "） "
                                + signing.officerName(),
                signing == null ? "" : Dates.day(signing.signedOn(), java.util.Locale.CHINESE),
                batch.madeByUnit() + " " + batch.madeByName() + "，"
                        + Dates.day(batch.madeOn(), java.util.Locale.CHINESE),
                code,
                printed);
    }

    private String postsInChinese(String posts) {
        return Arrays.stream(posts.split("\\+"))
                .map(post -> words.inChinese("people.post." + post))
                .collect(Collectors.joining("、"));
    }

    private BatchSheet.Line line(Batch batch, Batch.Item item, Officer officer) {
        var preview = files.preview(item.number(), batch.step(), officer);
        return new BatchSheet.Line(
                item.ordinal(),
                item.number().value(),
                preview.description(),
                preview.unit(),
                preview.amount(),
                item.isOpen() ? (preview.ready() ? "条件齐备" : "尚缺条件") : outcome(item));
    }

    private String outcome(Batch.Item item) {
        return item.isSigned()
                ? "已签"
                : "留下：" + item.why().stream().map(words::reasonInChinese).collect(Collectors.joining("；"));
    }

    BatchNotice notice(Batch batch, List<PublishedNotice> notices) {
        var first = notices.get(0);
        return new BatchNotice(
                batch.number(),
                notices.stream().anyMatch(notice -> notice.scope() == NoticeScope.WEBSITE) ? "官网公示" : "内部公示",
                notices.size(),
                term(first),
                notices.stream().map(PublishedNotice::text).toList());
    }

    private static String term(PublishedNotice notice) {
        return Dates.day(notice.beganOn(), java.util.Locale.CHINESE) + "至"
                + Dates.day(notice.endsOn(), java.util.Locale.CHINESE);
    }
}
