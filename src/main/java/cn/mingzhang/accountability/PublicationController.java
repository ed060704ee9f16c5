package cn.mingzhang.accountability;

import cn.mingzhang.compartment.Watermark;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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

/** 公开一件追责问责结果: signed by a supervisor, and never taken back. */
@Controller
@RequestMapping("/accountability/persons/{number}/publication")
class PublicationController {
    private final AccountabilityDesk desk;
    private final SigningProof proof;
    private final Watermark watermark;

    PublicationController(AccountabilityDesk desk, SigningProof proof, Watermark watermark) {
        this.desk = desk;
        this.proof = proof;
        this.watermark = watermark;
    }

    record Form(
            @NotBlank(message = "{accountability.error.name}")
            @Size(max = 30, message = "{accountability.error.long}")
            @Nullable
            String shownName,

            @NotBlank(message = "{accountability.error.document}")
            @Size(max = 60, message = "{accountability.error.long}")
            @Nullable
            String document,

            @Nullable String password) {}

    @GetMapping("/new")
    String blank(@PathVariable String number, Officer officer, Model model) {
        AccountabilityDesk.mayPublish(desk.seen(number, officer), officer);
        model.addAttribute("form", new Form("", "", ""));
        return page(number, officer, model);
    }

    @PostMapping
    String publish(
            @PathVariable String number,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        AccountabilityDesk.mayPublish(desk.seen(number, officer), officer);
        if (!errors.hasErrors()) {
            proof.judge(officer, form.password(), request, errors);
        }
        if (!errors.hasErrors()) {
            desk.publish(number, PersonForm.text(form.shownName()), PersonForm.text(form.document()), officer);
            return "redirect:/accountability/persons/" + number;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, officer, model);
    }

    private String page(String number, Officer officer, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("watermark", watermark.of(officer));
        return "accountability/publication";
    }
}
