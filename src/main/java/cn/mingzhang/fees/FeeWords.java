package cn.mingzhang.fees;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Phrases;
import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of assessments and rules. */
@Component
class FeeWords extends Phrases {
    FeeWords(MessageSource messages) {
        super(messages, "fees.");
    }

    String yuan(Yuan amount) {
        return amount + " " + ofAny("form.yuan");
    }

    String span(Span span) {
        return span.until() == null
                ? of("span.open", Dates.day(span.from()))
                : of("span", Dates.day(span.from()), Dates.day(span.until()));
    }

    String verified(boolean verified) {
        return of(verified ? "verified" : "unverified");
    }

    String rate(Standard line) {
        return of("rate.shown", line.rate().toString());
    }

    String signed(@Nullable String name, @Nullable LocalDate on) {
        return name == null ? "" : of("signed", name, Dates.day(on));
    }

    List<Fact> facts(Standards.Entry entry) {
        var line = entry.line();
        return List.of(
                fact("division", entry.divisionName()),
                fact("method", of("method", line.method())),
                fact("rate", rate(line)),
                fact("period", span(line.span())),
                fact("source", line.source()),
                fact("check", verified(line.verified())),
                fact("proposed", signed(entry.proposerName(), entry.proposedOn())),
                fact("remark", entry.remark()));
    }

    List<Fact> facts(Grounds.Entry entry) {
        var line = entry.line();
        return List.of(
                fact("code", line.code()),
                fact("name", line.name()),
                fact("percent", line.percent() + "%"),
                fact("period", span(line.span())),
                fact("basis", line.basis()),
                fact("needs", needs(line)),
                fact("check", verified(line.verified())),
                fact("proposed", signed(entry.proposerName(), entry.proposedOn())),
                fact("remark", entry.remark()));
    }

    String needs(Ground line) {
        var needs = new ArrayList<String>();
        if (line.needsCertificate()) {
            needs.add(of("needs.certificate"));
        }
        if (line.needsRelocation()) {
            needs.add(of("needs.relocation"));
        }
        return String.join("；", needs);
    }

    List<Fact> facts(Assessment found, FeeProject project) {
        return List.of(
                fact("project", project.number() + " " + project.name()),
                fact("payer", project.developer()),
                fact("unit", project.unit()),
                fact("reference", of("reference", found.reference()) + " " + Dates.day(found.referenceOn())),
                fact("reference.reason", found.referenceReason()),
                fact("dueOn", Dates.day(found.dueOn())),
                fact("proposed", signed(found.proposerName(), found.proposedOn())),
                fact("answered", signed(found.answererName(), found.answeredOn())),
                fact("answer", found.answer()));
    }
}
