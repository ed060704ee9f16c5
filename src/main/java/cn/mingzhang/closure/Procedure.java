package cn.mingzhang.closure;

import static cn.mingzhang.closure.ShortStep.CONFIRM;
import static cn.mingzhang.closure.Step.*;

import cn.mingzhang.people.Officer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 程序: chosen when the problem is served; the general one may always be chosen, without saying why. */
public enum Procedure {
    /** 一般程序. */
    GENERAL(List.of(Step.values())),
    /** 立行立改: shares the general procedure's lines up to the unit's signature, then one confirmation closes it. */
    SHORT(List.of(
            SERVE, ACCEPT, DISPUTE, UPHOLD, VOID, APPLY, ENDORSE, CONFIRM, RETURN, WITHDRAW, LAPSE, SHELVE, RESUME,
            REOPEN));

    private final List<ClosureStep> steps;
    private final Map<Stage, ClosureStep> onward = new EnumMap<>(Stage.class);

    Procedure(List<ClosureStep> steps) {
        this.steps = steps;
        steps.stream()
                .filter(ClosureStep::isForward)
                .forEach(step -> step.clause().during().forEach(stage -> onward.put(stage, step)));
    }

    /** Its steps in the order of the regulation. */
    public List<ClosureStep> steps() {
        return steps;
    }

    public boolean has(ClosureStep step) {
        return steps.contains(step);
    }

    /** The step of that name, as it is stored and as it comes from a form. */
    public Optional<ClosureStep> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    /** The step that takes a file onward from there, if it stands on the road. */
    public Optional<ClosureStep> stepOnward(Stage stage) {
        return Optional.ofNullable(onward.get(stage));
    }

    /** The buttons: what this officer may press while the file stands there. Conditions are another matter. */
    public List<ClosureStep> stepsOpenTo(Officer officer, Stage stage, Facts facts) {
        return steps.stream()
                .filter(step -> step.isOpenTo(officer, stage, facts))
                .toList();
    }
}
