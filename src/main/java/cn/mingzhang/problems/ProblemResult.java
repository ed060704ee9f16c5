package cn.mingzhang.problems;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;

/** 结果凭证: the paper that this class of problem asks for, by its number and date; its scan lies in {@link #slot()}. */
@Entity
class ProblemResult {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "problem_id")
    private Problem problem;

    @Enumerated(EnumType.STRING)
    private ResultKind kind;

    private String document;
    private LocalDate dated;
    private boolean withdrawn;
    private long officerId;
    private Instant recordedAt;

    @SuppressWarnings("NullAway")
    protected ProblemResult() {}

    @SuppressWarnings("NullAway")
    ProblemResult(Problem problem, ResultKind kind, String document, LocalDate dated, long officerId, Instant at) {
        this.problem = problem;
        this.kind = kind;
        this.document = document;
        this.dated = dated;
        this.officerId = officerId;
        this.recordedAt = at;
    }

    void withdraw() {
        withdrawn = true;
    }

    /** As it was before something that was undone. */
    void setStanding(boolean standing) {
        withdrawn = !standing;
    }

    boolean isStanding() {
        return !withdrawn;
    }

    String slot() {
        return "result:" + id;
    }

    Long id() {
        return id;
    }

    ResultKind kind() {
        return kind;
    }

    String document() {
        return document;
    }

    LocalDate dated() {
        return dated;
    }
}
