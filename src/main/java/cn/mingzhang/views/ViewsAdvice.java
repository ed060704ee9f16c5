package cn.mingzhang.views;

import cn.mingzhang.people.CurrentOfficer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the saved views of its address; only lists ask for them. */
@ControllerAdvice
class ViewsAdvice {
    private final SavedViews saved;

    ViewsAdvice(SavedViews saved) {
        this.saved = saved;
    }

    @ModelAttribute("views")
    ViewsHere views(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return CurrentOfficer.of(request)
                .map(officer -> new ViewsHere(() -> saved.of(officer, path)))
                .orElseGet(() -> new ViewsHere(List::of));
    }
}
