"""The commands of `gegenfrage`, one module each."""
