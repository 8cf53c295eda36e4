"""What a class watches and guesses: pulses, captions, badges, wrong passes, the quiz."""
