package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** 整改进展: a dated entry, never altered. */
@Entity
@Immutable
@Table(name = "problem_progress")
class Progress {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "problem_id")
    private Problem problem;

    private LocalDate happenedOn;
    private String content;
    private long officerId;
    private String officerName;
    private Instant recordedAt;

    /** Entered by mistake, and undone: it stays legible and counts no more. */
    @Formula("exists (select 1 from problem_progress_struck s where s.progress_id = id)")
    private boolean struck;

    @SuppressWarnings("NullAway")
    protected Progress() {}

    @SuppressWarnings("NullAway")
    Progress(Problem problem, String content, LocalDate on, Officer officer, Instant at) {
        this.problem = problem;
        this.content = content;
        this.happenedOn = on;
        this.officerId = officer.id();
        this.officerName = officer.name();
        this.recordedAt = at;
    }

    Long id() {
        return id;
    }

    boolean isStruck() {
        return struck;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    String content() {
        return content;
    }

    String officerName() {
        return officerName;
    }
}
