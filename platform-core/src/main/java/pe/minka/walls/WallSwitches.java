package pe.minka.walls;

/**
 * What goes on a wall.
 *
 * @param comments members comment contributions
 * @param supports members support cards and contributions
 * @param approval a moderator looks at everything before others see it
 * @param named others see who wrote something
 */
public record WallSwitches(boolean comments, boolean supports, boolean approval, boolean named) {

    public static final WallSwitches USUAL = new WallSwitches(true, true, false, true);
}
