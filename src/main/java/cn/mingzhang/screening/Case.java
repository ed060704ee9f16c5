package cn.mingzhang.screening;

import cn.mingzhang.matching.Match;
import cn.mingzhang.obligation.Answer;
import cn.mingzhang.obligation.Building;
import cn.mingzhang.permits.Permit;
import cn.mingzhang.permits.PermitKind;
import cn.mingzhang.projects.DecisionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One building project as all sides say it: the rows of the lists that are about it, and its card where one is known. */
final class Case {
    private static final Comparator<Permit> BY_STAGE =
            Comparator.comparing(Permit::kind).thenComparing(Permit::issuedOn).thenComparing(Permit::id);

    private final List<Permit> permits = new ArrayList<>(2);
    private @Nullable Known known;
    private @Nullable Match match;
    private @Nullable Answer answer;
    private boolean asked;

    static Case of(Known known) {
        var one = new Case();
        one.known = known;
        return one;
    }

    void add(Permit permit) {
        permits.add(permit);
    }

    void addAll(Case other) {
        permits.addAll(other.permits);
        if (match == null) {
            match = other.match;
        }
    }

    void settle() {
        permits.sort(BY_STAGE);
    }

    void is(Known project, Match how) {
        known = project;
        match = how;
    }

    void ask() {
        asked = true;
    }

    void answer(Answer obligation) {
        answer = obligation;
    }

    List<Permit> permits() {
        return permits;
    }

    @Nullable
    Known known() {
        return known;
    }

    @Nullable
    Match match() {
        return match;
    }

    Optional<Permit> first(PermitKind kind) {
        return permits.stream().filter(permit -> permit.kind() == kind).findFirst();
    }

    Optional<Permit> last(PermitKind kind) {
        return permits.stream().filter(permit -> permit.kind() == kind).max(Comparator.comparing(Permit::issuedOn));
    }

    boolean has(PermitKind kind) {
        return first(kind).isPresent();
    }

    /** The first that let it be built or said that it was: payments come last and lead nothing. */
    Optional<Permit> lead() {
        return permits.stream().filter(permit -> permit.kind().isOfABuilding()).findFirst();
    }

    boolean isDecided() {
        return known != null && known.isDecided();
    }

    boolean isIntegrated() {
        return known != null && known.decision() == DecisionKind.INTEGRATED;
    }

    boolean isRelocated() {
        return known != null && known.decision() == DecisionKind.RELOCATED;
    }

    /** No decision, and nobody is to be asked whether one is its own. */
    boolean isOmitted() {
        return !isDecided() && !asked && lead().isPresent() && obligation().isOwed();
    }

    boolean isAsked() {
        return asked;
    }

    Answer obligation() {
        return Objects.requireNonNull(answer, "not judged");
    }

    boolean isJudged() {
        return answer != null;
    }

    // -- what all sides together say; the first that says it --

    Building building() {
        return new Building(
                division(),
                say(Permit::use, Known::buildingUse),
                say(Permit::storeys, Known::storeys),
                say(Permit::foundationDepth, Known::foundationDepth),
                say(Permit::groundFloor, Known::groundFloor),
                aboveGround(),
                say(Permit::zone, Known::zone),
                say(Permit::renewal, Known::renewal),
                say(Permit::temporary, known -> null),
                say(Permit::rural, known -> null),
                words(),
                days());
    }

    @Nullable
    BigDecimal aboveGround() {
        return say(Permit::aboveGround, Known::aboveGround);
    }

    <V> @Nullable V say(Function<Permit, @Nullable V> ofRow, Function<Known, @Nullable V> ofCard) {
        for (var permit : permits) {
            var said = ofRow.apply(permit);
            if (said != null) {
                return said;
            }
        }
        return known == null ? null : ofCard.apply(known);
    }

    private String words() {
        return lead().map(permit -> permit.name() + " " + Objects.toString(permit.address(), ""))
                .orElseGet(this::title);
    }

    private List<LocalDate> days() {
        var days = permits.stream()
                .filter(permit -> permit.kind() == PermitKind.PLANNING || permit.kind() == PermitKind.CONSTRUCTION)
                .map(Permit::issuedOn)
                .toList();
        if (!days.isEmpty()) {
            return days;
        }
        return lead().map(permit -> List.of(permit.issuedOn()))
                .orElseGet(() -> Stream.of(known)
                        .filter(Objects::nonNull)
                        .flatMap(card -> Stream.of(card.planningOn(), card.constructionOn(), card.decisionOn()))
                        .filter(Objects::nonNull)
                        .limit(1)
                        .toList());
    }

    boolean hasADay() {
        return !days().isEmpty();
    }

    String title() {
        return known != null ? known.name() : lead().map(Permit::name).orElse("");
    }

    String developer() {
        return known != null ? known.developer() : lead().map(Permit::developer).orElse("");
    }

    String division() {
        return known != null
                ? known.divisionCode()
                : lead().map(Permit::divisionCode).orElse("");
    }

    long unitId() {
        return known != null ? known.unitId() : lead().map(Permit::unitId).orElse(0L);
    }

    /** By which a run knows it again. */
    String key() {
        return known != null
                ? known.number()
                : lead().map(permit -> permit.kind() + " " + permit.number()).orElse("");
    }

    @Nullable
    LocalDate constructionOn() {
        return earliest(
                first(PermitKind.CONSTRUCTION).map(Permit::issuedOn).orElse(null),
                known == null ? null : known.constructionOn(),
                (one, other) -> one.isBefore(other) ? one : other);
    }

    private static @Nullable LocalDate earliest(
            @Nullable LocalDate one, @Nullable LocalDate other, BinaryOperator<LocalDate> of) {
        return one == null || other == null ? (one == null ? other : one) : of.apply(one, other);
    }
}
