package cn.mingzhang.problems;

import cn.mingzhang.audit.Change;
import cn.mingzhang.closure.Rectification;
import cn.mingzhang.people.Officer;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Parent;
import org.jspecify.annotations.Nullable;

/**
 * 责任单位的整改工作: why it came to this, who rectifies, the measures, what was done, how far it is. The unit says how far
 * ({@link #claim}); it counts once its head has confirmed it.
 */
@Embeddable
class UnitWork {
    @Parent
    private Problem problem;

    private String rootCause = "";
    private @Nullable Long rectifierId;

    @Enumerated(EnumType.STRING)
    private Rectification rectification = Rectification.NOT_STARTED;

    private String rectificationReason = "";
    private boolean rectificationConfirmed;
    private @Nullable LocalDate lastProgressOn;

    @OneToMany(mappedBy = "problem", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    private List<Measure> measures = new ArrayList<>();

    @OneToMany(mappedBy = "problem", cascade = CascadeType.PERSIST)
    @OrderBy("happenedOn desc, id desc")
    private List<Progress> progress = new ArrayList<>();

    @OneToMany(mappedBy = "problem", cascade = CascadeType.PERSIST)
    @OrderBy("happenedOn desc, id desc")
    private List<StatusEntry> statuses = new ArrayList<>();

    @OneToMany(mappedBy = "problem", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ProblemResult> results = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected UnitWork() {}

    UnitWork(Problem problem) {
        this.problem = problem;
    }

    List<Change> plan(
            String newRootCause, @Nullable Long newRectifierId, @Nullable String before, @Nullable String after) {
        var changes = new ArrayList<Change>();
        if (!rootCause.equals(newRootCause)) {
            changes.add(new Change("problem.rootCause", rootCause, newRootCause));
        }
        if (!Objects.equals(rectifierId, newRectifierId)) {
            changes.add(new Change("problem.rectifier", before, after));
        }
        rootCause = newRootCause;
        rectifierId = newRectifierId;
        return changes;
    }

    Measure addMeasure(String content, String owner, LocalDate due) {
        var reopenings = problem.standing().reopenings();
        var measure = new Measure(problem, measures.size() + 1, content, owner, due, reopenings);
        measures.add(measure);
        return measure;
    }

    void note(String content, LocalDate on, Officer officer, Instant at) {
        progress.add(0, new Progress(problem, content, on, officer, at));
        if (lastProgressOn == null || on.isAfter(lastProgressOn)) {
            lastProgressOn = on;
        }
    }

    /** An entry was struck; this is the day of the last that stands. */
    void struck(@Nullable LocalDate lastStanding) {
        lastProgressOn = lastStanding;
    }

    /** 经办人填报. It counts once the unit's head has confirmed it. */
    void claim(Rectification status, String reason, LocalDate on, Officer officer, Instant at) {
        setStatus(status, reason, false, on, officer, at);
    }

    void confirmStatus(LocalDate on, Officer officer, Instant at) {
        setStatus(rectification, rectificationReason, true, on, officer, at);
    }

    void setStatus(Rectification status, String reason, boolean confirmed, LocalDate on, Officer officer, Instant at) {
        rectification = status;
        rectificationReason = reason;
        rectificationConfirmed = confirmed;
        statuses.add(0, new StatusEntry(problem, status, reason, confirmed, on, officer, at));
    }

    /** Who made the claim that waits for confirmation; one does not confirm one's own word. */
    boolean isStatusClaimedBy(Officer officer) {
        return !statuses.isEmpty() && officer.isOrRepresents(statuses.get(0).officerId());
    }

    ProblemResult fileResult(ResultKind kind, String document, LocalDate dated, Officer officer, Instant at) {
        var result = new ProblemResult(problem, kind, document, dated, officer.id(), at);
        results.add(result);
        return result;
    }

    String rootCause() {
        return rootCause;
    }

    @Nullable
    Long rectifierId() {
        return rectifierId;
    }

    Rectification rectification() {
        return rectification;
    }

    String rectificationReason() {
        return rectificationReason;
    }

    boolean isRectificationConfirmed() {
        return rectificationConfirmed;
    }

    @Nullable
    LocalDate lastProgressOn() {
        return lastProgressOn;
    }

    List<Measure> measures() {
        return measures;
    }

    List<Progress> progress() {
        return progress;
    }

    List<StatusEntry> statuses() {
        return statuses;
    }

    List<ProblemResult> results() {
        return results;
    }
}
