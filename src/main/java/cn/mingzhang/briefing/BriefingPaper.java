package cn.mingzhang.briefing;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.documents.Anchors;
import cn.mingzhang.documents.TaggedForm;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A briefing's text: its form, filled with what its author typed and with the numbers that were taken. */
final class BriefingPaper {
    private final TaggedForm form;
    private final Map<String, String> texts;

    private BriefingPaper(TaggedForm form, Map<String, String> texts) {
        this.form = form;
        this.texts = texts;
    }

    /** @param typed the author's texts by their names */
    static BriefingPaper of(byte[] form, Map<String, String> typed, Map<String, String> fields) {
        var read = TaggedForm.read(form);
        var texts = new LinkedHashMap<>(fields);
        parts(read).forEach(part -> texts.put(BriefingKind.PART + part, typed.getOrDefault(part, "")));
        typed.values().forEach(TaggedForm::mustBeClosed);
        return new BriefingPaper(read, texts);
    }

    static Map<String, String> fields(String issue, String title, LocalDate asOf, LocalDate dated, Officer author) {
        return fields(issue, title, asOf, dated, author.unit().name(), author.name(), "");
    }

    static Map<String, String> fields(Briefing briefing) {
        return fields(
                briefing.issue(),
                briefing.title(),
                briefing.asOf(),
                briefing.datedOn(),
                briefing.authorUnit(),
                briefing.authorName(),
                briefing.approverName());
    }

    private static Map<String, String> fields(
            String issue, String title, LocalDate asOf, LocalDate dated, String unit, String author, String approver) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("标题", title);
        fields.put("期号", issue);
        fields.put("编发单位", unit);
        fields.put("年份", "" + asOf.getYear());
        fields.put("截至日", Dates.day(asOf, Locale.CHINESE));
        fields.put("成文日期", Dates.day(dated, Locale.CHINESE));
        fields.put("编写人", author);
        fields.put("签发人", approver);
        return fields;
    }

    /** The texts that a form asks its author for. */
    static List<String> parts(TaggedForm form) {
        return form.tags().stream()
                .filter(tag -> tag.startsWith(BriefingKind.PART))
                .map(tag -> tag.substring(BriefingKind.PART.length()).strip())
                .distinct()
                .toList();
    }

    /** What figures it asks, of the form and of what was typed. */
    Set<String> figures() {
        var tags = new LinkedHashSet<>(form.tags());
        texts.values().forEach(text -> tags.addAll(TaggedForm.tags(text)));
        tags.removeIf(tag -> BriefingKind.isText(tag));
        return tags;
    }

    /** The document with its numbers, each with the words around it. */
    record Made(byte[] docx, List<TakenFigure> figures) {}

    Made fill(Map<String, TakenFigure> taken) {
        var filled = form.fill(texts, tag -> taken.get(tag).shown());
        var anchors = Anchors.read(filled.docx());
        var figures = new ArrayList<TakenFigure>();
        for (var placed : filled.placed()) {
            var place = anchors.at(placed.ordinal()).stream().findFirst();
            figures.add(taken.get(placed.tag())
                    .at(
                            placed.ordinal(),
                            place.map(Anchors.Place::before).orElse(""),
                            place.map(Anchors.Place::after).orElse("")));
        }
        return new Made(filled.docx(), figures);
    }

    /** As it was taken, number by number. */
    byte[] again(List<TakenFigure> figures) {
        var next = figures.iterator();
        Function<String, String> shown = tag -> next.next().shown();
        return form.fill(texts, shown).docx();
    }
}
