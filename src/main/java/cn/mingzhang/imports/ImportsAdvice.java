package cn.mingzhang.imports;

import cn.mingzhang.people.CurrentOfficer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Says on a list where its workbook, amended, is sent back: to whoever may write its records by workbook. */
@ControllerAdvice
class ImportsAdvice {
    private final List<ImportKind> all;

    ImportsAdvice(List<ImportKind> all) {
        this.all = all;
    }

    @ModelAttribute("sentBack")
    @Nullable
    String sentBack(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var kinds = all.stream().filter(kind -> isOf(kind, path)).toList();
        if (kinds.isEmpty()) {
            return null;
        }
        return CurrentOfficer.of(request)
                .flatMap(officer ->
                        kinds.stream().filter(kind -> kind.isOpenTo(officer)).findFirst())
                .map(kind -> "/imports#kind-" + kind.name())
                .orElse(null);
    }

    private static boolean isOf(ImportKind kind, String path) {
        var list = kind.list();
        return list != null && list.replaceFirst("\\?.*", "").equals(path);
    }
}
