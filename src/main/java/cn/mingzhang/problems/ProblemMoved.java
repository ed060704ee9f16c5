package cn.mingzhang.problems;

import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.Stage;
import java.time.Instant;
import java.time.LocalDate;

/** A signature has moved a problem. Whoever has something to do then does it in the same transaction. */
public record ProblemMoved(ProblemFile problem, ClosureStep step, Stage from, Stage to, LocalDate on, Instant at) {}
