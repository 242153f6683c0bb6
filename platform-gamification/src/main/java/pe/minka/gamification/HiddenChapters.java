package pe.minka.gamification;

import org.springframework.aop.support.AopUtils;
import org.springframework.stereotype.Component;
import pe.minka.members.HiddenRecords;
import pe.minka.members.PersonalRecords;

/** While recognition is hidden, whoever takes their data along finds nothing of it; shown again, everything is there. */
@Component
class HiddenChapters implements HiddenRecords {

    private static final String OURS = HiddenChapters.class.getPackageName();

    private final RecognitionSwitch recognition;

    HiddenChapters(RecognitionSwitch recognition) {
        this.recognition = recognition;
    }

    @Override
    public boolean hides(PersonalRecords module) {
        return !recognition.isShown()
                && AopUtils.getTargetClass(module).getPackageName().startsWith(OURS);
    }
}
