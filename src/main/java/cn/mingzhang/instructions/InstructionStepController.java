package cn.mingzhang.instructions;

import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A step of an instruction: answer, take back, accept, send back, withdraw; its page says first what it does. */
@Controller
@RequestMapping(InstructionController.ONE + "/{step:answer|take-back|accept|send-back|withdraw}")
class InstructionStepController {
    private final InstructionDesk desk;
    private final InstructionPages pages;
    private final InstructionWords words;

    InstructionStepController(InstructionDesk desk, InstructionPages pages, InstructionWords words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable String number, @PathVariable String step, Officer officer, Model model) {
        var one = desk.seen(number, officer);
        var asked = step(step);
        desk.mustTake(asked, one, officer);
        var days = asked == InstructionStep.SEND_BACK ? desk.usualDays() : null;
        model.addAttribute("form", new InstructionForm.OfStep(null, days, null));
        return page(one, asked, officer, model);
    }

    @PostMapping
    String take(
            @PathVariable String number,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable String version,
            @Valid @ModelAttribute("form") InstructionForm.OfStep form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var one = desk.seen(number, officer);
        var asked = step(step);
        desk.mustTake(asked, one, officer);
        var read = Version.of(version, "instruction");
        one.mustBeAt(read);
        if (!errors.hasErrors()) {
            try (var files = Uploads.of(asked == InstructionStep.ANSWER ? form.files() : List.of())) {
                var said = form.words() == null ? "" : form.words();
                desk.take(number, read, asked, said, form.days(), files, officer);
                return "redirect:" + one.href();
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "files");
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(one, asked, officer, model);
    }

    private static InstructionStep step(String word) {
        return InstructionStep.of(word).orElseThrow(() -> new NotVisible("step " + word));
    }

    private String page(Instruction one, InstructionStep step, Officer officer, Model model) {
        var forLeader = step.whose() == InstructionStep.Whose.LEADER && !one.isBy(officer);
        model.addAttribute("one", pages.row(one));
        model.addAttribute("action", one.href() + "/" + step.word());
        model.addAttribute("version", one.version());
        model.addAttribute("deed", words.of("deed", step));
        model.addAttribute("lead", words.of("lead", step));
        model.addAttribute("forLeader", forLeader ? words.of("forLeader", one.leaderName()) : null);
        model.addAttribute("wordsLabel", words.of(step == InstructionStep.ANSWER ? "answer" : "said"));
        model.addAttribute("worded", step.isWorded());
        model.addAttribute("withDays", step == InstructionStep.SEND_BACK);
        model.addAttribute("withFiles", step == InstructionStep.ANSWER);
        model.addAttribute("limit", Upload.LIMIT / 1024 / 1024);
        return "instructions/step";
    }
}
