package cn.mingzhang.instructions;

import cn.mingzhang.lists.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of instructions. */
@Component
class InstructionWords extends Phrases {
    InstructionWords(MessageSource messages) {
        super(messages, "instructions.");
    }
}
