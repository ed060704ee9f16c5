package cn.mingzhang.letters;

import cn.mingzhang.lists.Typed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A letter as it is typed. Lines of the clauses that are left empty are no clauses. */
record LetterForm(
        @NotBlank(message = "{letters.error.title}") @Size(max = 200, message = "{projects.error.long}") @Nullable
        String title,

        @Nullable Long unit,

        @Size(max = 100, message = "{projects.error.long}") @Nullable
        String addressee,

        @Size(max = 4000, message = "{projects.error.long}") @Nullable
        String facts,

        @Size(max = 4000, message = "{projects.error.long}") @Nullable
        String findings,

        @NotBlank(message = "{letters.error.basis}") @Size(max = 500, message = "{projects.error.long}") @Nullable
        String basis,

        @Valid @Nullable List<AskedForm> asked,

        @Size(max = 1000, message = "{projects.error.long}") @Nullable
        String reportBack,

        @Size(max = 200, message = "{projects.error.long}") @Nullable
        String cc,

        @Size(max = 50, message = "{projects.error.long}") @Nullable
        String contact,

        @Size(max = 50, message = "{projects.error.long}") @Nullable
        String phone,

        @Size(max = 400, message = "{projects.error.long}") @Nullable
        String problems) {
    private static final int SPARE = 2;

    /** @param due must be there where something is demanded */
    record AskedForm(
            @Size(max = 1000, message = "{projects.error.long}") @Nullable
            String demand,

            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate due) {
        AskedForm {
            demand = Typed.line(demand);
        }

        boolean isEmpty() {
            return demand == null && due == null;
        }
    }

    LetterForm {
        title = Typed.line(title);
        addressee = Objects.requireNonNullElse(Typed.line(addressee), "");
        facts = text(facts);
        findings = text(findings);
        basis = Typed.line(basis);
        asked = asked == null ? List.of() : asked;
        reportBack = text(reportBack);
        cc = Objects.requireNonNullElse(Typed.line(cc), "");
        contact = Objects.requireNonNullElse(Typed.line(contact), "");
        phone = Objects.requireNonNullElse(Typed.line(phone), "");
    }

    private static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\0", "").replace("\r\n", "\n").strip();
    }

    static LetterForm of(NewLetter text, String problems) {
        return new LetterForm(
                text.title(),
                text.addresseeUnitId(),
                text.addresseeUnitId() == null ? text.addressee() : "",
                text.facts(),
                text.findings(),
                text.basis(),
                text.asked().stream()
                        .map(one -> new AskedForm(one.demand(), one.due()))
                        .toList(),
                text.reportBack(),
                text.cc(),
                text.contact(),
                text.phone(),
                problems);
    }

    /** With a few empty lines at the end. */
    LetterForm spacious() {
        var lines = new ArrayList<>(Objects.requireNonNull(asked));
        lines.removeIf(AskedForm::isEmpty);
        for (var n = 0; n < SPARE; n++) {
            lines.add(new AskedForm(null, null));
        }
        return new LetterForm(
                title, unit, addressee, facts, findings, basis, lines, reportBack, cc, contact, phone, problems);
    }

    /** Once nothing is missing. */
    NewLetter letter(List<Long> problemIds) {
        return new NewLetter(
                String.valueOf(title),
                unit,
                String.valueOf(addressee),
                String.valueOf(facts),
                String.valueOf(findings),
                String.valueOf(basis),
                Objects.requireNonNull(asked).stream()
                        .filter(one -> !one.isEmpty())
                        .map(one ->
                                new NewLetter.Asked(String.valueOf(one.demand()), Objects.requireNonNull(one.due())))
                        .toList(),
                String.valueOf(reportBack),
                String.valueOf(cc),
                String.valueOf(contact),
                String.valueOf(phone),
                problemIds);
    }
}
