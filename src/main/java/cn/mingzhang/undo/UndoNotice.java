package cn.mingzhang.undo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** "Done · undo" on the page that a small deed leads to, whichever it is; needs no script. */
@Configuration(proxyBeanMethods = false)
class UndoNotice implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Offer());
    }

    private static final class Offer implements HandlerInterceptor {
        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
            var deed = request.getAttribute(SmallDeeds.OFFERED);
            var view = page == null ? null : page.getViewName();
            if (deed != null && view != null && view.startsWith("redirect:")) {
                RequestContextUtils.getOutputFlashMap(request).put("undoable", deed);
            }
        }
    }
}
