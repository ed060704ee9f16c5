package cn.mingzhang.briefing;

import cn.mingzhang.audit.Change;
import cn.mingzhang.documents.Anchors;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FileKind;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 定稿比对: the version that was sent comes back; each number in its place is what was taken, or is explained, before it is filed. */
@Component
@Transactional
class FinalDesk {
    static final String SLOT = "final";
    private static final int SENTENCE = 400;

    private final BriefingDesk desk;
    private final Briefings briefings;
    private final Comparisons comparisons;
    private final FileCabinet cabinet;

    FinalDesk(BriefingDesk desk, Briefings briefings, Comparisons comparisons, FileCabinet cabinet) {
        this.desk = desk;
        this.briefings = briefings;
        this.comparisons = comparisons;
        this.cabinet = cabinet;
    }

    /** @return how many such versions there are now */
    int compare(String number, Upload upload, byte[] docx, Officer officer) {
        var briefing = desk.mine(number, officer, BriefingState.APPROVED);
        if (upload.kind() != FileKind.DOCX) {
            throw new Unfit("paper", "briefing.error.docx");
        }
        var figures = briefings.figures(briefing);
        var found = differences(figures, Anchors.read(docx));
        var file = cabinet.store(briefing.holder(), SLOT, upload, "", officer);
        var nth = comparisons.add(briefing, file.id(), file.name(), figures.size() - found.size(), found, officer);
        var change = new Change("briefing.differences", null, "" + found.size());
        desk.note("BRIEFING_COMPARED", briefing, List.of(change), "", officer);
        return nth;
    }

    static List<Comparisons.Found> differences(List<TakenFigure> figures, Anchors anchors) {
        var found = new ArrayList<Comparisons.Found>();
        for (var figure : figures) {
            var places = anchors.at(figure.ordinal());
            if (places.isEmpty()) {
                places = anchors.between(figure.ordinal(), figure.wordsBefore(), figure.wordsAfter());
            }
            if (places.isEmpty()) {
                found.add(new Comparisons.Found(figure.ordinal(), "NOT_FOUND", "", ""));
            }
            places.stream()
                    .filter(place -> !isSame(place.said(), figure.shown()))
                    .findFirst()
                    .ifPresent(place -> found.add(new Comparisons.Found(
                            figure.ordinal(), "DEVIATES", cut(place.said()), cut(place.sentence()))));
        }
        return found;
    }

    private static String cut(String said) {
        return said.length() <= SENTENCE ? said : said.substring(0, SENTENCE) + "…";
    }

    private static boolean isSame(String said, String shown) {
        var one = number(said);
        var other = number(shown);
        return one == null || other == null
                ? Anchors.plain(said).equals(Anchors.plain(shown))
                : one.compareTo(other) == 0;
    }

    private static @Nullable BigDecimal number(String said) {
        var plain = Anchors.plain(said).replace(",", "").replace('−', '-');
        return plain.matches("[+-]?\\d{1,18}(\\.\\d{1,6})?") ? new BigDecimal(plain) : null;
    }

    Comparison.Difference difference(Briefing briefing, int nth, int ordinal) {
        return comparison(briefing, nth).differences().stream()
                .filter(one -> one.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> new NotVisible("difference " + ordinal));
    }

    private Comparison comparison(Briefing briefing, int nth) {
        return comparisons.of(briefing).stream()
                .filter(one -> one.nth() == nth)
                .findFirst()
                .orElseThrow(() -> new NotVisible("comparison " + nth));
    }

    /** 说明: why it stands there so. What a sealed number is stays out of the trail. */
    void explain(String number, int nth, int ordinal, String reason, Officer officer) {
        var briefing = desk.mine(number, officer, BriefingState.APPROVED);
        var comparison = comparison(briefing, nth);
        var difference = difference(briefing, nth, ordinal);
        if (!comparisons.explain(comparison.id(), ordinal, reason, officer)) {
            throw new Conflict("explained meanwhile");
        }
        var changes = List.of(new Change(
                "briefing.figure",
                briefing.sealed() ? null : difference.should(),
                briefing.sealed() ? "（" + ordinal + "）" : difference.said()));
        desk.note("BRIEFING_EXPLAINED", briefing, changes, reason, officer);
    }

    /** What is in the way of its filing, as a sentence, or null. */
    @Nullable
    Unfit obstacle(Briefing briefing) {
        var all = comparisons.of(briefing);
        if (all.isEmpty()) {
            return new Unfit("", "briefing.error.notCompared");
        }
        var open = all.get(0).open();
        return open == 0 ? null : new Unfit("", "briefing.error.open", open);
    }

    /** 归档. */
    void file(String number, long version, Officer officer) {
        var briefing = desk.mine(number, officer, BriefingState.APPROVED);
        var obstacle = obstacle(briefing);
        if (obstacle != null) {
            throw obstacle;
        }
        desk.move(briefing, version, BriefingState.APPROVED, BriefingState.FILED);
        desk.note("BRIEFING_FILED", briefing, List.of(), "", officer);
    }
}
