package cn.mingzhang.database;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** A refused start is answered with one sentence and what to do, not with a stack trace. */
class StartRefusals implements FailureAnalyzer {

    @Override
    @SuppressWarnings("NullAway")
    public FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HomeInUse) {
                return new FailureAnalysis(
                        cause.getMessage(), "Stop the other one, or set MINGZHANG_HOME to another folder.", cause);
            }
            if (cause instanceof RefusedStart) {
                return new FailureAnalysis(cause.getMessage(), "See README.md, section Deploy.", cause);
            }
        }
        return null;
    }
}
