package cn.mingzhang.problems;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 整改措施: what is to be done, by whom, by when; and whether and how it was done. */
@Entity
@Table(name = "problem_measure")
class Measure {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "problem_id")
    private Problem problem;

    private short ordinal;
    private String content;
    private String owner;
    private LocalDate dueOn;
    private @Nullable LocalDate finishedOn;
    private String result = "";
    private short reopening;

    @SuppressWarnings("NullAway")
    protected Measure() {}

    @SuppressWarnings("NullAway")
    Measure(Problem problem, int ordinal, String content, String owner, LocalDate dueOn, int reopening) {
        this.problem = problem;
        this.ordinal = (short) ordinal;
        this.content = content;
        this.owner = owner;
        this.dueOn = dueOn;
        this.reopening = (short) reopening;
    }

    void amend(String content, String owner, LocalDate dueOn) {
        this.content = content;
        this.owner = owner;
        this.dueOn = dueOn;
    }

    void finish(LocalDate on, String result) {
        this.finishedOn = on;
        this.result = result;
    }

    /** What was called finished is open again. */
    void resume() {
        finishedOn = null;
    }

    /** As it was before something that was undone. */
    void restore(@Nullable LocalDate finished, String itsResult) {
        finishedOn = finished;
        result = itsResult;
    }

    boolean isFinished() {
        return finishedOn != null;
    }

    /** Where its evidence lies. */
    String slot() {
        return "measure:" + id;
    }

    Long id() {
        return id;
    }

    int ordinal() {
        return ordinal;
    }

    String content() {
        return content;
    }

    String owner() {
        return owner;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    LocalDate finishedOn() {
        return finishedOn;
    }

    String result() {
        return result;
    }

    int reopening() {
        return reopening;
    }
}
