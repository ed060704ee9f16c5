package cn.mingzhang.instructions;

import cn.mingzhang.people.Clocks;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 批示的期限: what units have to answer. Reminders name the number, never the words. */
@Component
class InstructionClocks implements Clocks {
    static final String ANSWER = "instruction-answer";
    private static final Set<Post> OF_OTHERS =
            Set.of(Post.SUPERVISOR, Post.RESIDENT, Post.CLUE_KEEPER, Post.PETITION_DESK, Post.GROUP_OFFICE);

    private final Instructions instructions;
    private final Registry registry;

    InstructionClocks(Instructions instructions, Registry registry) {
        this.instructions = instructions;
        this.registry = registry;
    }

    @Override
    public List<String> kinds() {
        return List.of(ANSWER);
    }

    @Override
    public List<Clock> running(String kind, LocalDate today, LocalDate until) {
        return instructions.running(today, until).stream()
                .map(one -> new Clock(
                        one.id(),
                        one.number(),
                        one.href(),
                        one.dueOn(),
                        null,
                        one.unitId(),
                        Where.UNIT,
                        registry.unit(one.unitId(), today).kind() == UnitKind.CIVIL_DEFENSE
                                ? Set.of(Post.UNIT_HEAD)
                                : OF_OTHERS))
                .toList();
    }
}
