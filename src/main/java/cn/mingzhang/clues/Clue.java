package cn.mingzhang.clues;

import cn.mingzhang.people.Level;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 问题线索, as its row in the compartment. Its stage moves by steps alone. */
record Clue(
        UUID id,
        String number,
        ClueKind kind,
        ClueSource source,
        String sourceUnit,
        String sourceDocument,
        Level level,
        Secrecy secrecy,
        LocalDate receivedOn,
        String accusedUnit,
        AccusedRank accusedRank,
        @Nullable String problemNumber,
        ClueStage stage,
        int steps,
        @Nullable Long handlerId,
        @Nullable String handlerName,
        @Nullable Disposal disposal,
        @Nullable ClueResult result,
        @Nullable String caseNumber,
        LocalDate opinionDueOn,
        String registrarName,
        LocalDate registeredOn) {

    boolean isHandledBy(Officer officer) {
        return handlerId != null && handlerId == officer.id();
    }

    /** The month for the opinion runs until it has been given. */
    boolean awaitsOpinion() {
        return stage == ClueStage.REGISTERED || stage == ClueStage.ASSIGNED;
    }
}
